import { answeredText, readText } from './bounded.ts';
import { ContractError } from './contract-error.ts';

const timeoutMs = 10_000;

/** Whether a source is an http(s) URL; everything else is a path of a file. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** The text of a contract's source. Throws ContractError where it cannot be had. */
export function readSource(source: string): Promise<string> {
  return isUrl(source) ? readUrl(source) : readPath(source);
}

async function readPath(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch (cause) {
    if (cause instanceof ContractError) throw cause;
    const sentence = `The contract ${path} cannot be read (${codeOf(cause)}).`;
    throw new ContractError('contract/unreadable', sentence, 'Give the path of a readable OpenAPI file.', '', {
      cause,
    });
  }
}

async function readUrl(url: string): Promise<string> {
  const response = await request(url);
  const text = await bodyOf(response, url);
  if (!response.ok) {
    const sentence = `The contract at ${url} was answered ${response.status}.`;
    throw new ContractError('contract/http-status', sentence, 'Give a URL that answers 200 with the document.');
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    const sentence = `The contract at ${url} is a web page, not an OpenAPI document.`;
    throw new ContractError('contract/html', sentence, 'Give the URL of the raw YAML or JSON file.');
  }
  return text;
}

/** The body of an answer, as far as it comes in time. */
async function bodyOf(response: Response, url: string): Promise<string> {
  try {
    return await answeredText(response, url);
  } catch (cause) {
    throw cause instanceof ContractError ? cause : unreachable(url, cause);
  }
}

async function request(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (cause) {
    throw unreachable(url, cause);
  }
}

function unreachable(url: string, cause: unknown): ContractError {
  const reason = cause instanceof Error && cause.cause !== undefined ? codeOf(cause.cause) : codeOf(cause);
  const sentence = `The contract at ${url} cannot be fetched (${reason}).`;
  const cure = 'Check the URL and that its server is up.';
  return new ContractError('contract/unreachable', sentence, cure, '', { cause });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
