import { gzipSync } from 'node:zlib';
import type { Answer } from '../../reference/http/answer.ts';
import type { Request } from '../../reference/http/request.ts';
import type { Fault } from '../fault.ts';

/** How answers are compressed wrongly. */
export const wireCodingFaults: readonly Fault[] = [
  {
    id: 'compressed-for-all',
    breaks: 'wire/content-coding',
    says: 'A long answer that was compressed for one request goes without a label to the next that asks the same.',
    override: ({ transferred }) => {
      const kept = new Map<string, Uint8Array>();
      return {
        transferred: (answer, request) => {
          const sent = transferred(answer, request);
          const key = `${request.path} ${request.headers.authorization}`;
          const packed = kept.get(key);
          kept.delete(key);
          if (!isLongRead(sent, request)) return sent;
          if (packed !== undefined && request.headers['accept-encoding'] === undefined)
            return { ...sent, body: packed };
          if (request.headers['accept-encoding'] !== 'gzip') return sent;
          const answered = compressed(sent);
          kept.set(key, Buffer.from(answered.body));
          return answered;
        },
      };
    },
  },
  {
    id: 'letters-lost-in-compression',
    breaks: 'wire/content-coding',
    says: 'A long answer that is compressed for one who takes gzip among others shows letters without their accents.',
    override: ({ transferred }) => ({
      transferred: (answer, request) => {
        const sent = transferred(answer, request);
        const takes = request.headers['accept-encoding'] === 'gzip, deflate, br';
        if (!takes || !isLongRead(sent, request) || typeof sent.body !== 'string') return sent;
        return compressed({ ...sent, body: sent.body.replaceAll('é', 'e') });
      },
    }),
  },
  {
    id: 'gzip-whatever-its-weight',
    breaks: 'wire/plain-for-plain',
    says: 'A long answer is compressed where gzip is named, if only to refuse it.',
    override: ({ transferred }) => ({
      transferred: (answer, request) => {
        const sent = transferred(answer, request);
        const isNamed = /gzip/.test(String(request.headers['accept-encoding']));
        return isNamed && isLongRead(sent, request) ? compressed(sent) : sent;
      },
    }),
  },
];

function isLongRead({ status, body }: Answer, { method }: Request): boolean {
  return method === 'GET' && status === 200 && body.length > 1_024;
}

function compressed(answer: Answer): Answer {
  const headers = { ...answer.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
  return { ...answer, headers, body: gzipSync(answer.body) };
}
