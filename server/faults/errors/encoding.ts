import { gunzipSync } from 'node:zlib';
import { anyway, type Fault } from '../fault.ts';

const longest = 524_288;

/** How the media type, the encoding or the size of a body is dealt with wrongly. */
export const errorsEncodingFaults: readonly Fault[] = [
  {
    id: 'media-type-unchecked',
    breaks: 'errors/content-type-checked',
    says: 'A body is read as JSON whatever its media type.',
    notOnReleases: anyway,
    override: () => ({ acceptsMediaType: () => true }),
  },
  {
    id: 'media-type-compared-literally',
    breaks: 'errors/content-type-spellings-accepted',
    says: 'A media type with a parameter or in capitals is refused.',
    override: () => ({ acceptsMediaType: (type) => type === 'application/json' }),
  },
  {
    id: 'compression-guessed',
    breaks: 'errors/binary-payload-refused',
    says: 'A body that looks compressed is decompressed, though no header says that it is.',
    override: ({ documentBytes }) => ({
      documentBytes: (bytes) => documentBytes(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes),
    }),
  },
  {
    id: 'huge-description-cut',
    breaks: 'errors/large-payload-answered',
    says: 'A description of a creation is cut to 524,288 characters without a word.',
    override: ({ creationMembers }) => ({
      creationMembers: (body) => {
        const members = creationMembers(body);
        const { description } = members;
        return typeof description === 'string' ? { ...members, description: description.slice(0, longest) } : members;
      },
    }),
  },
];
