import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../../spec/loader/load.ts';
import { errorOf, errorOfChange, withErrorProperty } from '../contract-error.ts';
import { changedDocument, withFiles } from '../document.ts';

async function withServer<T>(listener: RequestListener, run: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await run(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('a source', () => {
  test('that is no file', async () => {
    const error = await withFiles({}, (directory) => errorOf(loadContract(join(directory, 'absent.yaml'))));
    expect([error.code, error.message]).toEqual(['contract/unreadable', expect.stringContaining('ENOENT')]);
  });

  test('that is a directory', async () => {
    const error = await withFiles({}, (directory) => errorOf(loadContract(directory)));
    expect([error.code, error.message]).toEqual(['contract/unreadable', expect.stringContaining('EISDIR')]);
  });

  test('that refuses the connection', async () => {
    const closed = await withServer(
      () => {},
      (url) => Promise.resolve(url),
    );
    const error = await errorOf(loadContract(closed));
    expect([error.code, error.message]).toEqual(['contract/unreachable', expect.stringContaining('ECONNREFUSED')]);
  });

  test('that answers with an error', async () => {
    const error = await withServer(
      (_, response) => response.writeHead(404).end(),
      (url) => errorOf(loadContract(url)),
    );
    expect([error.code, error.message]).toEqual(['contract/http-status', expect.stringContaining('404')]);
  });

  test('that answers with a web page', async () => {
    const page = '<!DOCTYPE html><title>Log in</title>';
    const error = await withServer(
      (_, response) => response.end(page),
      (url) => errorOf(loadContract(url)),
    );
    expect(error.code).toBe('contract/html');
  });

  test('that answers with the document is read, with what it refers to on the same server', async () => {
    const link = '{"type":"string","format":"uri"}';
    const document = await changedDocument((draft) => {
      Object.assign(draft.components?.schemas ?? {}, { Link: { $ref: './link.json' } });
    });
    const listener: RequestListener = ({ url }, response) =>
      response.end(url === '/link.json' ? link : JSON.stringify(document));
    const contract = await withServer(listener, (url) => loadContract(`${url}/root.json`));
    expect(contract.operations.GetAuthorizations?.id).toBe('GetAuthorizations');
  });

  test('that is a file and refers to a server, which is not asked', async () => {
    const asked: (string | undefined)[] = [];
    const listener: RequestListener = ({ url }, response) => {
      asked.push(url);
      response.end('{"type":"string"}');
    };
    const error = await withServer(listener, (url) => errorOfChange(withErrorProperty({ $ref: `${url}/cause.json` })));
    expect([error.code, asked]).toEqual(['contract/unresolved-reference', []]);
  });

  test.each(['file:///cause.json', 'http://127.0.0.1:9/cause.json'])(
    'that is on a server and refers elsewhere: %s',
    async ($ref) => {
      const text = JSON.stringify(await changedDocument(withErrorProperty({ $ref })));
      const error = await withServer(
        (_, response) => response.end(text),
        (url) => errorOf(loadContract(url)),
      );
      expect(error.code).toBe('contract/unresolved-reference');
      expect(error.message).toContain('is not followed');
    },
  );
});
