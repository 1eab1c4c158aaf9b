import type { Entry, Har, Page } from 'har-format';
import { entryOf } from '../../client/har/entry.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report, Run } from '../report/report.ts';

/**
 * The exchanges of all findings as an HTTP Archive (HAR 1.2), a page for each finding. Exchanges know when they began only
 * relative to the run.
 */
export function renderHar(report: Report): string {
  const { run } = report;
  const found = findingsOf(report);
  const har: Har = {
    log: {
      version: '1.2',
      creator: { ...run.tool },
      pages: found.map((one) => page(one, run)),
      entries: found.flatMap((one) => one.finding.exchanges.map((exchange) => entry(exchange, one, run))),
    },
  };
  return `${JSON.stringify(har, undefined, 2)}\n`;
}

function page({ finding, result, name }: Found, run: Run): Page {
  return {
    id: name,
    title: `${result.requirement}: expected ${finding.expected.join(' or ')}; actual ${finding.actual}`,
    startedDateTime: instant(finding.exchanges[0], run),
    pageTimings: {},
    _fingerprint: finding.fingerprint,
  };
}

function entry(exchange: Exchange, { name }: Found, run: Run): Entry {
  const occasion = { url: run.target.url, startedDateTime: instant(exchange, run) };
  return { pageref: name, ...entryOf(exchange, occasion) };
}

function instant(exchange: Exchange | undefined, { startedAt }: Run): string {
  return new Date(Date.parse(startedAt) + (exchange?.startedAt ?? 0)).toISOString();
}
