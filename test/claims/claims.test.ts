import { describe, expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import type { Claim } from '../../lib/claims/claims.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';

function reportSaying(text: string, section = 'overview', organ = '某市某县水务局') {
  const block = textBlock(text, 't');
  const report: Report = {
    ...reportOf({ organ, year: 2023 }),
    sections: [
      {
        name: section,
        heading: null,
        ordinal: null,
        blocks: [block],
        sources: [],
        unreadGrids: 0,
      },
    ],
  };
  return report;
}

function claimsOf(report: Report): Claim[] {
  return factsOf(report).statements.flatMap(({ claims }) => claims);
}

/** "received 12; denied+partiallyGranted 3 other another". */
function claims(text: string, section?: string, organ?: string): string[] {
  return claimsOf(reportSaying(text, section, organ)).map(
    ({ quantities, value, whose, when }) =>
      `${quantities.join('+')} ${value}${whose === 'organ' ? '' : ` ${whose}`}${when === 'year' ? '' : ` ${when}`}`,
  );
}

describe('what is counted', () => {
  test.each([
    ['全年共收到政府信息公开申请12件。', ['received 12']],
    ['本年度受理依申请公开１２件', ['handled 12']],
    ['收到政府信息公开申请十二件，均已办结。', ['received 12']],
    ['共收到12件政府信息公开申请，已答复11件。', ['received 12', 'processed 11']],
    ['收到群众提出的信息公开申请，共计1,024件。', ['received 1024']],
    [
      '新收政府信息公开申请5件，上年结转2件，结转下年度继续办理1件。',
      ['received 5', 'carriedOver 2', 'carriedForward 1'],
    ],
    [
      '2023年收到申请7件，2022年结转1件，结转2024年2件。',
      ['received 7', 'carriedOver 1', 'carriedForward 2'],
    ],
    [
      '答复申请805件，其中予以公开及部分公开258件、不予公开35件。',
      ['processed 805', 'granted+partiallyGranted 258', 'denied 35'],
    ],
    ['收到申请9件，其中8件予以公开，1件无法提供。', ['received 9', 'granted 8', 'unavailable 1']],
    ['收到公民、法人和其他组织申请12件。', ['naturalPerson+organisations 12']],
    ['全年收到8份申请，除2件结转外均已办结。', ['received 8', 'carried 2']],
    ['接收处理政府信息公开申请12件次。', ['handled 12']],
    ['收到申请公开21条，答复申请书21份。', ['received 21', 'processed 21']],
    ['依申请公开件9件，剩余1件，转下一年度1件。', ['handled 9', 'remaining 1', 'carriedForward 1']],
    [
      '办理公民、法人或其他组织通过平台、邮寄等途径依申请公开信息合计16件。',
      ['naturalPerson+organisations 16'],
    ],
    ['因政府信息公开引起的行政复议1件（维持）、行政诉讼0件。', ['review 1', 'litigation 0']],
    ['收到政府信息公開申請12件，其中予以公開8件。', ['received 12', 'granted 8']],
    [
      '收到申请12件，其中自然人申请10件，法人或其他组织2件。',
      ['received 12', 'naturalPerson 10', 'organisations 2'],
    ],
    ['因政府信息公开引发行政复议7件、行政诉讼9件。', ['review 7', 'litigation 9']],
    ['因政府信息公开被申请行政复议、提起行政诉讼分别为7件、9件。', ['review 7', 'litigation 9']],
    ['与政府信息公开有关的行政复议、行政诉讼均为0件。', ['review 0', 'litigation 0']],
    [
      '制发行政规范性文件3件，废止规范性文件1件，现行有效规范性文件14件。',
      [
        'normativeDocumentsIssued 3',
        'normativeDocumentsRepealed 1',
        'normativeDocumentsInForce 14',
      ],
    ],
    [
      '收到申请9件，属于信访举报投诉类申请3件，重复申请1件。',
      ['received 9', 'notProcessed.petitionOrComplaint 3', 'notProcessed.duplicate 1'],
    ],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

describe('saying zero', () => {
  test.each([
    ['本年度未收到政府信息公开申请。', ['received 0']],
    ['本年度没有收到群众的政府信息公开申请', ['received 0']],
    ['全局未收到受理依申请公开办理件。', ['received 0']],
    ['未接到政府信息公开申请，与往年相比无变化', ['received 0']],
    ['未收到公民、法人和其他组织提出的政府信息公开申请', ['received 0']],
    ['没有因政府信息公开引起的行政复议、行政诉讼案件。', ['review 0', 'litigation 0']],
    ['未发生因政府信息公开被申请行政复议或提起行政诉讼的情况。', ['review 0', 'litigation 0']],
    ['信息公开申请均已答复，无结转下年度办理的申请', ['carriedForward 0']],
    ['今年以来我乡未收到群众要求公开政府信息的申请。', ['received 0']],
    ['未发生因政府信息公开申请引发的行政复议或诉讼。', ['review 0', 'litigation 0']],
    ['无因政府信息产生行政复议，提起行政诉讼情况发生。', ['review 0', 'litigation 0']],
    ['未发生因依申请公开政府信息行政复议、提起行政诉讼情况。', ['review 0', 'litigation 0']],
    ['没有因依申请公开政府信息工作被申请复议的情况。', ['review 0']],
    ['未收到法人的政府信息公开申请。', []],
    ['未收到申请人对答复内容的投诉。', []],
    ['未发生政府信息公开行政诉讼败诉案件。', []],
    ['对无正当理由大量反复申请的，依法处理。', []],
    ['没有收到网上申请。', []],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

describe('of whom and when', () => {
  test.each([
    ['2022年收到政府信息公开申请10件。', ['received 10 another']],
    ['收到政府信息公开申请12件，较上年的10件增加2件。', ['received 12']],
    ['收到政府信息公开申请12件，比2022年增加2件，答复11件。', ['received 12', 'processed 11']],
    ['上半年收到政府信息公开申请5件。', ['received 5 another']],
    ['去年全年收到政府信息公开申请10件。', ['received 10 another']],
    ['县政府办转办申请5件，直接收到申请7件。', []],
    ['2023年12月收到政府信息公开申请5件。', ['received 5 another']],
    ['截至2023年12月，收到政府信息公开申请12件。', ['received 12']],
    ['2023年1月1日至2023年12月31日，收到政府信息公开申请12件。', ['received 12']],
    ['各乡镇收到政府信息公开申请50件。', ['received 50 other']],
    ['县财政局收到政府信息公开申请6件。', ['received 6 other']],
    ['县水务局收到政府信息公开申请12件。', ['received 12']],
    ['我局收到政府信息公开申请12件。', ['received 12']],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  test('a government tells its own part from the whole area', () => {
    const government = '某市某区人民政府';
    expect(claims('区政府本级收到政府信息公开申请17件。', 'overview', government)).toEqual([
      'received 17 part',
    ]);
    expect(claims('全区共收到政府信息公开申请95件。', 'overview', government)).toEqual([
      'received 95 area',
    ]);
    const everybody = '全区各职能部门、镇街共收到政府信息公开申请95件。';
    expect(claims(everybody, 'overview', '某区')).toEqual(['received 95 area']);
    expect(claims('全区各乡镇收到政府信息公开申请50件。', 'overview', government)).toEqual([
      'received 50 other',
    ]);
  });
});

describe('what is not about the tables', () => {
  test.each([
    '办理人大代表建议28件、政协提案45件，答复率100%。',
    '公文公开属性审核中，主动公开120件，依申请公开50件，不予公开30件。',
    '受理12345热线工单350件，办结348件。',
    '备案行政规范性文件12件。',
    '发布规范性文件解读8件。',
    '通过网站公开信息1,203条。',
    '收到网上申请8件、信函申请2件。',
    '收到政府信息公开申请约300件。',
    '我局作为复议机关受理行政复议案件25件。',
    '完善规章制度12项。',
    '根据《2022年收到政府信息公开申请10件的通报》要求整改。',
  ])('%s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

test('a quote is cut from the text as it stands', () => {
  const text = '本年度， 收到政府信息公开申请 12 件。';
  const [claim] = claimsOf(reportSaying(text));
  expect(claim?.quote.text).toBe('收到政府信息公开申请 12 件');
  expect(text.slice(claim?.quote.start, claim?.quote.end)).toBe(claim?.quote.text);
});
