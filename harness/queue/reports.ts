/**
 * As many reports as wanted, each the same whenever it is written: bureaus of counties with the county's own
 * government, five years of each. Most are sound; a few do not add up, do not take over what the year before
 * left, or have their text from another body.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Random, randomOf } from '../accuracy/random.ts';
import { renderTable, titleOf } from '../reports/render.ts';
import type { PlainReport } from '../reports/report-of.ts';
import { sheetsOf } from '../reports/sheet.ts';
import { filled } from '../reports/written-report.ts';
import { paragraphsOf } from './sentences.ts';

const FIRST_YEAR = 2021;
const YEARS = 5;
/** Bodies of one county, its government first. */
const BODIES = 20;
/** One of so many has each of the defects. */
const RARE = 40;

const first = [...'安平清长永宁临武新丰东西南北江河海山云石'];
const second = [...'河岭川泉溪湖阳陵源州城原林谷塘桥浦港岗坪'];
const bureaus = [
  '教育局 科学技术局 民政局 司法局 财政局 自然资源局 住房和城乡建设局 交通运输局 水务局 农业农村局 商务局',
  '文化和旅游局 卫生健康局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 林业局',
].flatMap((line) => line.split(' '));

/** One report of the set, as a page. */
export interface SetReport {
  readonly name: string;
  readonly organ: string;
  readonly year: number;
  readonly html: string;
}

export function setReport(number: number): SetReport {
  const body = Math.floor(number / YEARS);
  const year = FIRST_YEAR + (number % YEARS);
  const random = randomOf(number + 1);
  const organ = organOf(body);
  const copied = body % BODIES > 1 && number % RARE === 23;
  const texts = copied ? number - YEARS : number;
  const report = { organ, year, ...tablesOf(figuresOf(body, year, random)) };
  return {
    name: `${String(number).padStart(6, '0')}.html`,
    organ,
    year,
    html: pageOf(filledWith(report), paragraphsOf(randomOf(texts + 1), organ)),
  };
}

/** Writes the first so many into a folder, and gives their paths. */
export async function writeReports(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = 0; number < count; number++) {
    const { name, html } = setReport(number);
    const path = join(folder, name);
    await writeFile(path, html);
    paths.push(path);
  }
  return paths;
}

function organOf(body: number): string {
  const county = Math.floor(body / BODIES);
  const [a, b, c] = [county % 20, Math.floor(county / 20) % 20, Math.floor(county / 400)];
  const place = `${first[a]}${second[(b + c * 7) % 20]}${c > 0 ? second[c % 20] : ''}县`;
  return `${place}${body % BODIES === 0 ? '人民政府' : bureaus[(body % BODIES) - 1]}`;
}

/** What a body's table three and its documents count. */
interface Figures {
  readonly received: number;
  readonly over: number;
  readonly forward: number;
  readonly notHeld: number;
  readonly licences: number;
  /** By how much its total is wrong. */
  readonly slip: number;
}

function figuresOf(body: number, year: number, random: Random): Figures {
  const sound = body % BODIES === 0 ? sumOf(body, year) : ownFigures(body, year);
  const early = year === FIRST_YEAR;
  return {
    ...sound,
    over: sound.over + (!early && random.next() < 1 / RARE ? 1 : 0),
    slip: random.next() < 1 / RARE ? 1 : 0,
  };
}

function ownFigures(body: number, year: number): Figures {
  const at = (of: number) => randomOf(body * 100 + of);
  const forward = at(year).whole(0, 2);
  const random = at(year + 50);
  return {
    forward,
    over: year === FIRST_YEAR ? 0 : at(year - 1).whole(0, 2),
    received: forward + random.whole(0, 30),
    notHeld: 0,
    licences: random.whole(0, 900),
    slip: 0,
  };
}

/** A county's government reports for all its bureaus. */
function sumOf(body: number, year: number): Figures {
  const bureaus = Array.from({ length: BODIES - 1 }, (_, index) =>
    ownFigures(body + 1 + index, year),
  );
  const sum = (key: keyof Figures) => bureaus.reduce((all, one) => all + one[key], 0);
  return {
    forward: sum('forward'),
    over: sum('over'),
    received: sum('received'),
    notHeld: 0,
    licences: sum('licences'),
    slip: 0,
  };
}

function tablesOf({ received, over, forward, licences, slip }: Figures): PlainReport {
  const processed = received + over - forward;
  const row = (natural: number, total = natural) => [natural, 0, 0, 0, 0, 0, total];
  const notHeld = Math.floor(processed / 3);
  return {
    form: 'annual-2021',
    disclosure: { licences: [licences] },
    applications: {
      newReceived: row(received),
      carriedOver: row(over),
      granted: row(processed - notHeld),
      'unavailable.notHeld': row(notHeld),
      totalProcessed: row(processed, processed + slip),
      carriedForward: row(forward),
    },
  };
}

const filledWith = (report: PlainReport): PlainReport => ({ ...report, ...filled(report) });

function pageOf(report: PlainReport, [overview, problems]: readonly [string[], string[]]): string {
  const table = (name: string) =>
    sheetsOf(report)
      .filter((sheet) => sheet.table === name)
      .map((sheet) => renderTable(sheet, []))
      .join('\n');
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  const { year, organ } = report;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(report)}</title></head>
<body>
<h1>${titleOf(report)}</h1>
<p>本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。</p>
<p><b>一、总体情况</b></p>
${lines(overview)}
<p><b>二、主动公开政府信息情况</b></p>
${table('disclosure')}
<p><b>三、收到和处理政府信息公开申请情况</b></p>
${table('applications')}
<p><b>四、政府信息公开行政复议、行政诉讼情况</b></p>
${table('proceedings')}
<p><b>五、存在的主要问题及改进情况</b></p>
${lines(problems)}
<p><b>六、其他需要报告的事项</b></p>
<p>本年度未收取信息处理费，无其他需要报告的事项。</p>
<p>${organ}</p>
<p>${(year ?? 0) + 1}年1月20日</p>
</body></html>`;
}
