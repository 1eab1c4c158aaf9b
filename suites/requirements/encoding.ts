import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Media types, encodings and sizes of bodies. */
export const encoding = {
  'errors/content-type-checked': {
    level: 'should',
    sends: 'A create and a change in right JSON, said to be text, XML or a form.',
    demands: 'The answer is 415 or 400.',
    cites: [sources.createContent, sources.updateContent, sources.unsupportedMediaType],
    needs: ['memory'],
  },
  'errors/content-type-spellings-accepted': {
    level: 'must',
    sends: 'A create and a change in JSON whose media type is spelt with capitals, blanks or a parameter.',
    demands: 'They succeed.',
    cites: [sources.createContent, sources.mediaType],
    needs: ['memory'],
  },
  'errors/binary-payload-refused': {
    level: 'must',
    sends: 'A create whose body is compressed without saying so, encoded in UTF-16, or noise.',
    demands: 'The answer is 400.',
    cites: [sources.createInvalid, sources.encoding],
    needs: ['memory'],
  },
  'errors/wrong-encoding-refused': {
    level: 'should',
    sends: 'A create whose description holds bytes that are not UTF-8.',
    demands: 'The answer is 400.',
    cites: [sources.encoding, sources.createInvalid],
    needs: ['memory'],
  },
  'errors/large-payload-answered': {
    level: 'must',
    sends: 'A create with a description of a million characters.',
    demands: 'It is refused as a bad request, or the description is echoed and read in full.',
    cites: [sources.created, sources.tooLarge],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
