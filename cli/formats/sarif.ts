import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KeptFinding, KeptItem, KeptReport } from '../../lib/archive/kept.ts';
import type { Member } from '../../lib/collection/member.ts';
import { openInOrder } from '../../lib/exports/set.ts';
import type { BetweenFinding } from '../../lib/findings/finding.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { visible } from '../../lib/summary/visible.ts';
import { wordBetween } from '../../lib/summary/word-between.ts';
import { version } from '../version.ts';
import type { Format } from './format.ts';
import { type FindRegion, regionsIn } from './region.ts';
import { levels, ruleDescriptors, toolLanguage } from './sarif-rules.ts';
import { endInWords } from './text.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, for programs that show findings beside the files: each finding a result, what was not read a notification. */
export const sarif: Format = {
  ending: 'sarif',
  isText: true,
  begin({ translate }) {
    const rules = ruleDescriptors(translate);
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    /** Of each report, counted over all items. */
    const places: Place[] = [];
    const unread: object[] = [];
    let isFirst = true;
    const one = (result: object & { ruleId: string }) => {
      const before = isFirst ? headOf(rules, translate) : ',';
      isFirst = false;
      return `${before}\n${JSON.stringify({ ...result, ruleIndex: indexes.get(result.ruleId) })}`;
    };
    return {
      async item(item) {
        for (const _report of item.reports) places.push(placeOf(item));
        if (item.state !== 'done' && item.state !== 'no-report' && item.state !== 'skipped') {
          unread.push(notificationOf(item, translate));
        }
        return (await resultsOf(item, translate)).map(one).join('');
      },
      end({ findings, members }, isWhole) {
        const results = findings
          .map((finding) => one(resultBetween(finding, { members, translate, places })))
          .join('');
        const invocation = {
          executionSuccessful: isWhole && unread.length === 0,
          toolExecutionNotifications: unread,
        };
        const head = isFirst ? headOf(rules, translate) : '';
        return `${results}${head}\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
      },
    };
  },
};

function headOf(rules: readonly object[], translate: Translate): string {
  const driver = {
    name: 'Crossfoot',
    semanticVersion: version,
    language: toolLanguage(translate),
    rules,
  };
  const head = JSON.stringify({ $schema: schema, version: '2.1.0' }).slice(0, -1);
  return `${head},"runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
}

async function resultsOf(item: KeptItem, translate: Translate) {
  const findings = item.reports.flatMap((report) =>
    openInOrder(item, report).map((finding) => ({ finding, report })),
  );
  const isQuoted = findings.some(({ finding }) => finding.quotes.length > 0);
  const findRegion = isQuoted ? await regionsIn(item) : () => null;
  return findings.map(({ finding, report }) =>
    resultOf(item, report, finding, { translate, findRegion }),
  );
}

function resultOf(
  item: KeptItem,
  { member: { organ, year } }: KeptReport,
  finding: KeptFinding,
  { translate, findRegion }: { readonly translate: Translate; readonly findRegion: FindRegion },
) {
  const { code, severity, question, id, where, quotes } = finding;
  const [place] = [...where, ...quotes];
  const region = quotes.map(({ text }) => findRegion(text)).find((found) => found !== null);
  const said = [finding.message, finding.place].map((words) => visible(words[translate.language]));
  const logical = where.map(({ table, row, column }) => ({
    fullyQualifiedName: [table, row, column].filter((part) => part !== null).join('/'),
  }));
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: said.filter((words) => words !== '').join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(item) }, ...(region && { region }) },
        ...(logical.length > 0 && { logicalLocations: logical }),
      },
    ],
    partialFingerprints: { 'crossfoot/1': id },
    properties: {
      organ,
      year,
      ...(question && { question }),
      ...(place?.sheet !== undefined && { sheet: place.sheet, box: place.box }),
    },
  };
}

function resultBetween(
  finding: BetweenFinding,
  told: { members: readonly Member[]; translate: Translate; places: readonly Place[] },
) {
  const { code, severity, id, reports, question } = finding;
  const [first, ...others] = reports.flatMap((report) => told.places[report] ?? []);
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: visible(wordBetween(finding, told.members, told.translate).message) },
    locations: first ? [first] : [],
    relatedLocations: others,
    partialFingerprints: { 'crossfoot/1': id },
    properties: { ...(question && { question }) },
  };
}

type Place = ReturnType<typeof placeOf>;

const placeOf = (item: KeptItem) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(item) } },
});

function notificationOf(item: KeptItem, translate: Translate) {
  return {
    level: 'error',
    descriptor: { id: item.reason || item.state },
    message: { text: endInWords(item, translate) },
    locations: [placeOf(item)],
  };
}

/** The address; of a file its path as it was named, which from the root of a repository is its place there. */
function uriOf({ address, file }: Pick<KeptItem, 'address' | 'file'>): string {
  if (address !== null) return asUri(address);
  const path = file ?? '';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}

/** As RFC 3986 has it: what browsers bear in an address, SARIF's readers refuse. */
function asUri(address: string): string {
  const { href = '' } = URL.parse(address) ?? {};
  return href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
}
