import { h } from 'preact';
import { standingOf, standings } from '../../baseline/acceptance.ts';
import type { Report } from '../../report/report.ts';
import { counted } from '../../text/plain-text.ts';
import { verdictSentence } from '../../text/verdict.ts';
import { capital, code, facts, folded, type Html, list } from '../element.ts';

/** The verdict, how many requirements ended in which way, and the circumstances of the run. */
export function verdict(report: Report): Html {
  const { run, results, baseline } = report;
  const sentence = verdictSentence(report);
  const stands = results.map((result) => standingOf(result, baseline));
  const counts = standings.filter((one) => stands.includes(one));
  return h(
    'header',
    null,
    h('p', { class: 'tool' }, `${run.tool.name} ${run.tool.version}, ${run.startedAt}`),
    h('h1', { class: `verdict ${report.verdict}` }, capital(report.verdict)),
    h('p', { class: 'reason' }, `${capital(sentence.slice(report.verdict.length + 2))}.`),
    list(
      'totals',
      counts.map((one) => total(one, stands.filter((standing) => standing === one).length)),
    ),
    ...(run.notices ?? []).map((notice) => h('p', { class: 'notice' }, notice)),
    circumstances(report),
  );
}

function total(outcome: string, count: number): Html {
  return h('li', { class: outcome }, h('strong', null, count), ` ${outcome}`);
}

function circumstances({ run }: Report): Html {
  const { contract, target } = run;
  const seconds = (run.durationMs / 1000).toFixed(1);
  const corrections = contract.corrections.length === 0 ? [] : [`corrected by ${contract.corrections.join(', ')}`];
  return folded(
    `${target.server ?? target.kind} at ${target.url}, profile ${run.profile}, seed ${run.seed}`,
    facts([
      ['Server', `${target.url} (${target.kind}${target.server === null ? '' : `, ${target.server}`})`],
      ['Contract', `${contract.title} ${contract.version} (${contract.source})`, code(contract.digest), ...corrections],
      ['Plan', `profile ${run.profile}, seed ${run.seed}, at most ${counted(run.cases, 'case')} of each requirement`],
      ['Principals', run.principals.join(', ')],
      ['Effort', `${counted(run.requests, 'request')} in ${seconds} seconds`],
      [
        'Secrets',
        `${counted(run.secrets.tracked, 'secret')} tracked, masked in ${counted(run.secrets.masked, 'place')}`,
      ],
      ['Again', code(run.command)],
    ]),
  );
}
