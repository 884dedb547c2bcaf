// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf } from '../../harness/reports/report-of.ts';
import type { SourceBlock } from '../../lib/document/page.ts';
import type { Seen } from '../../lib/session/auditor.ts';
import { auditOf } from '../support/audit-of.ts';
import { doneWith, renderPopup } from '../support/popup.tsx';
import { eitherCell, missingPart, wrongTotal } from '../support/sample-findings.ts';
import { interfaceInEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const verdict = '[data-testid="verdict"]';
const finding = '[data-testid="finding"]';
const auditFile = '[data-testid="audit-file"]';

function source(part: Partial<SourceBlock>): SourceBlock {
  return {
    kind: 'source',
    id: 's1',
    type: 'pdf',
    placement: 'link',
    address: 'https://portal.example/report.pdf',
    text: '2023年年报.pdf',
    ...part,
  };
}

const nothing: Seen = {
  title: '',
  doubts: [],
  grids: 0,
  sources: [],
  contentType: 'text/html',
  pageInstead: false,
};

describe('the states', () => {
  test('working', async () => {
    const popup = await renderPopup({ name: 'working' });
    expect(popup.one(verdict).dataset.state).toBe('working');
    expect(popup.all('[data-testid="again"][disabled]')).toHaveLength(1);
  });

  test('working over a page that does not answer', async () => {
    const popup = await renderPopup({ name: 'working', busy: true });
    expect(popup.one(verdict).dataset.state).toBe('working');
    expect(popup.text(verdict)).toContain('网页正忙，还没有应答');
  });

  test.each([
    ['closed', '标签页已关闭'],
    ['navigated', '读取时页面已跳转，请重新核对'],
    ['noTab', '没有找到要核对的标签页'],
    ['failure', '未能读取此页面'],
    ['silent', '网页一直没有应答，没有读到内容'],
    ['unstarted', '核对没有开始：负责核对的程序没有启动'],
    ['unfinished', '页面已经读过，但核对没有完成，结果未知'],
  ] as const)('%s', async (trouble, words) => {
    const popup = await renderPopup({
      name: 'error',
      trouble,
      detail: 'Out of memory',
      seen: null,
    });
    expect(popup.one(verdict).dataset.state).toBe('error');
    expect(popup.text(verdict)).toBe(words);
    const ours = ['failure', 'unstarted', 'unfinished'].includes(trouble);
    expect(popup.root.textContent.includes('Out of memory')).toBe(ours);
  });

  const address = 'https://portal.example/report.pdf';

  test('a PDF in the tab: one button, in focus, opens it', async () => {
    const seen = { ...nothing, contentType: 'application/pdf' };
    const popup = await renderPopup({ name: 'no-report', seen });
    expect(popup.one(verdict).dataset.state).toBe('unread');
    expect(document.activeElement).toBe(popup.one(auditFile));
    await popup.does(() => popup.one(auditFile).click());
    expect(popup.actions.auditFile).toHaveBeenCalledWith(address);
  });

  test.each([
    [address, 'Missing host permission for the tab', '这是 PDF 文件，在勾稽里打开就能核对'],
    [
      'file:///C:/report.PDF',
      'Cannot access contents of url',
      '这是 PDF 文件，在勾稽里打开就能核对',
    ],
    [
      'https://portal.example/download?id=1',
      'Missing host permission',
      '这里多半是 PDF 文件，在勾稽里打开就能核对',
    ],
  ])('a reader of the browser’s own, closed to extensions: %s', async (tab, detail, words) => {
    const popup = await renderPopup(
      { name: 'error', trouble: 'forbidden', detail, seen: null },
      {},
      undefined,
      tab,
    );
    expect(popup.text(verdict)).toBe(words);
    expect(popup.one(verdict).dataset.state).toBe('unread');
    await popup.does(() => popup.one(auditFile).click());
    expect(popup.actions.auditFile).toHaveBeenCalledWith(tab);
  });

  test.each([
    ['about:config', 'Missing host permission for the tab'],
    ['https://store.example/', 'The extensions gallery cannot be scripted.'],
  ])('a page that is closed to extensions is no file: %s', async (tab, detail) => {
    const popup = await renderPopup(
      { name: 'error', trouble: 'forbidden', detail, seen: null },
      {},
      undefined,
      tab,
    );
    expect(popup.one(verdict).dataset.state).toBe('error');
    expect(popup.all(auditFile)).toEqual([]);
  });

  test('unfinished: shows what was read, and the doubts of that', async () => {
    const doubts = [{ kind: 'truncated', notes: ['truncated'], words: '页面太长' }] as const;
    const seen = { ...nothing, title: '西镇乡2023年年报', grids: 3, doubts };
    const popup = await renderPopup({ name: 'error', trouble: 'unfinished', detail: '', seen });
    expect(popup.text('.seen')).toBe('页面上看到的西镇乡2023年年报已读到 3 个表格');
    expect(popup.text('[data-notice]')).toBe('页面太长');
    expect(popup.root.textContent).not.toMatch(/未发现|无误/);
  });

  test('no report: says what was seen instead', async () => {
    const sources = [source({}), source({ id: 's2', type: 'frame', text: '' })];
    const seen = { ...nothing, grids: 3, sources };
    const popup = await renderPopup({ name: 'no-report', seen });
    expect(popup.one(verdict).dataset.state).toBe('no-report');
    expect(popup.text('.seen')).toContain('3 个表格，都不是可以核对的表');
    expect(popup.all('.sources li').map(({ textContent }) => textContent)).toEqual([
      'PDF 文件2023年年报.pdfhttps://portal.example/report.pdf核对这个文件定位在新标签页打开',
      '嵌入的其他网站页面https://portal.example/report.pdf定位在新标签页打开',
    ]);
    const [audit, locate, open] = popup.all('.sources button');
    await popup.does(() => {
      audit?.click();
      locate?.click();
      open?.click();
    });
    expect(popup.actions.auditFile).toHaveBeenCalledWith('https://portal.example/report.pdf');
    expect(popup.actions.locate).toHaveBeenCalledWith({ source: 's1' });
    expect(popup.actions.open).toHaveBeenCalledWith('https://portal.example/report.pdf');
  });

  test('no report: names attachments in the verdict where there is no table', async () => {
    const seen = { ...nothing, sources: [source({})] };
    const popup = await renderPopup({ name: 'no-report', seen });
    expect(popup.text(verdict)).toBe(
      '这个页面上没有可以核对的表格，报告可能在这里：PDF 文件“2023年年报.pdf”',
    );
  });

  test('no report: names the first of many, and no picture beside other tables', async () => {
    const files = ['a.pdf', 'b.doc', 'c.ofd'].map((text) => source({ id: text, text }));
    const sources = [...files, source({ id: 'i', type: 'image', text: '局徽' })];
    const popup = await renderPopup({
      name: 'no-report',
      seen: { ...nothing, grids: 1, sources },
    });
    expect(popup.text(verdict)).toBe(
      '这个页面上没有可以核对的表格，报告可能在这里：PDF 文件“a.pdf”、PDF 文件“b.doc”，另有 1 个',
    );
  });

  test('an address that is not of the web is not opened', async () => {
    const sources = [source({ address: 'javascript:alert(1)' }), source({ id: 's2', address: '' })];
    const seen = { ...nothing, sources };
    const popup = await renderPopup({ name: 'no-report', seen });
    expect(popup.all('.sources button').map(({ textContent }) => textContent)).toEqual([
      '定位',
      '定位',
    ]);
  });

  test('a page’s words never become markup', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const seen = { ...nothing, sources: [source({ text })] };
    const popup = await renderPopup({ name: 'no-report', seen });
    expect(popup.all('img')).toEqual([]);
    expect(popup.one('.what').firstChild?.textContent).toBe(text);
  });
});

describe('an audited report', () => {
  test('shows organ, year, form, verdict and findings', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    expect(popup.text('.report h2')).toBe('原平市西镇乡人民政府');
    expect(popup.text('.report p')).toBe('2023 年度2021 年格式');
    expect(popup.one(verdict).dataset).toMatchObject({ state: 'done', tone: 'error' });
    expect(popup.all(finding).map(({ dataset }) => [dataset.code, dataset.severity])).toEqual([
      ['arithmetic', 'error'],
      ['blank-cell', 'warning'],
      ['missing-section', 'warning'],
      ['label-altered', 'advice'],
    ]);
  });

  test('says so where organ, year and form were not recognised', async () => {
    const popup = await renderPopup(doneWith([auditOf(reportOf({}))]));
    expect(popup.text('.report h2')).toBe('未认出机关');
    expect(popup.text('.report p')).toBe('未认出年份未认出格式');
    expect(popup.one(verdict).dataset.tone).toBe('unchecked');
  });

  test('asks for body and year where they were not recognised, and says what was entered', async () => {
    const report = reportOf({});
    const popup = await renderPopup(doneWith([auditOf(report)]));
    const field = (name: string) => popup.one(`[name="${name}"]`) as HTMLInputElement;
    const submit = () => popup.does(() => popup.one('.by-hand [type="submit"]').click());
    expect(popup.all('[data-testid="withdraw"]')).toEqual([]);
    field('organ').value = ' 西镇乡人民政府 ';
    await submit();
    expect(popup.actions.stateByHand).toHaveBeenLastCalledWith({ organ: '西镇乡人民政府' });
    field('year').value = '23';
    await submit();
    expect(popup.actions.stateByHand).toHaveBeenCalledOnce();
    field('year').value = '2023';
    await submit();
    const byHand = { organ: '西镇乡人民政府', year: 2023 };
    expect(popup.actions.stateByHand).toHaveBeenLastCalledWith(byHand);

    await popup.show(doneWith([auditOf({ ...report, ...byHand, byHand })]));
    expect(popup.text('.report h2')).toBe('西镇乡人民政府');
    expect(popup.text('.notice')).toBe('页面上没有认出、由人工填写：机关、年度');
    expect(field('organ').value).toBe('西镇乡人民政府');
    await popup.does(() => popup.one('[data-testid="withdraw"]').click());
    expect(popup.actions.stateByHand).toHaveBeenLastCalledWith({});
  });

  test('asks for nothing that the page tells', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]));
    expect(popup.all('[data-testid="by-hand"]')).toEqual([]);
  });

  test('shows what was read where nothing was found', async () => {
    const { report } = xizhenAudit();
    const popup = await renderPopup(doneWith([auditOf(report)]));
    const figures = popup
      .all('[data-testid="figures"] > div')
      .map(({ children }) => [...children].map(({ textContent }) => textContent));
    expect(figures).toEqual([
      ['表三 · 一、本年新收 · 总计', '空白'],
      ['表三 · 二、上年结转 · 总计', '空白'],
      ['表三 · （七）总计 · 总计', '14'],
      ['表三 · 四、结转下年度 · 总计', '空白'],
      ['表四 · 行政复议 · 总计', '0'],
      ['表四 · 行政诉讼（未经复议直接起诉）· 总计', '0'],
      ['表四 · 行政诉讼（复议后起诉）· 总计', '0'],
    ]);
  });

  test('names rules that could not be completed', async () => {
    const audit = { ...xizhenAudit(), crashed: ['label-altered'] };
    const popup = await renderPopup(doneWith([audit]));
    expect(popup.text('.notice')).toBe('有检查项没有完成：栏目名称改动');
  });

  test('lets the person choose among several', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit(), auditOf(caseOf('hangzhou-2025'))]));
    const select = popup.one('[data-testid="report"]') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual([
      '原平市西镇乡人民政府 2023 年度（1 处错误，26 项未能核对）',
      '测试市人民政府 2025 年度（0 处错误）',
    ]);
    expect(popup.all('.elsewhere')).toEqual([]);
    await popup.does(() => {
      select.value = '1';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(popup.actions.choose).toHaveBeenCalledWith(1);
    await popup.show(doneWith([xizhenAudit(), auditOf(caseOf('hangzhou-2025'))], { chosen: 1 }));
    expect(popup.text(verdict)).toBe('未发现问题；42 项勾稽关系成立');
    expect(popup.text('.elsewhere')).toBe('其余报告另有 1 处错误');
  });

  test('offers the attachments where a table is missing', async () => {
    const report = { ...reportOf({ applications: {} }), sources: [source({})] };
    const popup = await renderPopup(doneWith([auditOf(report)]));
    expect(popup.text('.sources .what')).toContain('2023年年报.pdf');
  });

  test('copies all reports where the page has several, and keeps the choice of a header', async () => {
    const one = await renderPopup(doneWith([xizhenAudit()]));
    expect(one.all('[data-testid="copy-all"]')).toEqual([]);
    const popup = await renderPopup(doneWith([xizhenAudit(), xizhenAudit()]));
    await popup.does(() => popup.one('[data-testid="copy-all"]').click());
    await popup.does(() => popup.one('[data-testid="copy-table"]').click());
    expect(popup.actions.copy).toHaveBeenCalledWith('table', 'all');
    await popup.does(() => popup.one('[data-testid="copy-header"]').click());
    expect(popup.actions.setCopyHeader).toHaveBeenCalledWith(false);
  });

  test('copies, marks, and checks again', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()]), {}, interfaceInEnglish);
    await popup.does(() => {
      for (const kind of ['text', 'markdown', 'table', 'json']) {
        popup.one(`[data-testid="copy-${kind}"]`).click();
      }
      popup.one('[data-testid="toggle-highlight"]').click();
      popup.one('[data-testid="again"]').click();
    });
    expect(popup.actions.copy.mock.calls).toEqual([
      ['text', 'chosen'],
      ['markdown', 'chosen'],
      ['table', 'chosen'],
      ['json', 'chosen'],
    ]);
    expect(popup.actions.toggleMarks).toHaveBeenCalledOnce();
    expect(popup.actions.again).toHaveBeenCalledOnce();
    expect(popup.one('[data-testid="toggle-highlight"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('announces what was done and what went wrong', async () => {
    const popup = await renderPopup(doneWith([xizhenAudit()], { doubts: ['truncated'] }), {
      said: '已复制（文本）',
      notices: ['damagedIgnored', 'unreadIgnored'],
    });
    expect(popup.text('.said[role="status"]')).toBe('已复制（文本）');
    expect(popup.all('[role="alert"] [data-notice]').map(({ dataset }) => dataset.notice)).toEqual([
      'truncated',
      'damagedIgnored',
      'unreadIgnored',
    ]);
  });
});

describe('a finding', () => {
  test('shows the equation before and after', async () => {
    const audit = { ...xizhenAudit(), findings: [wrongTotal] };
    const popup = await renderPopup(doneWith([audit]));
    const [first] = popup.all('[data-testid="equation"]');
    const lines = [...(first?.querySelectorAll('.figures') ?? [])].map((line) =>
      line.textContent.replaceAll('\u00a0', ' '),
    );
    expect(lines).toEqual(['6 项均为 0≠总计 14差 14', '改后6 项均为 0=总计 0相等']);
    expect(popup.text('.changed')).toBe('0');
    expect(popup.text('.more summary')).toBe('另有 1 项');
  });

  test('leads to its place, and marks an explanation’s cells while pointed at', async () => {
    const audit = { ...xizhenAudit(), findings: [eitherCell] };
    const popup = await renderPopup(doneWith([audit]));
    await popup.does(() => popup.one('[data-testid="locate"]').click());
    expect(popup.actions.locate).toHaveBeenCalledWith({ finding: 'arithmetic-either' });

    const [, second] = popup.all('[data-testid="alternative"]');
    await popup.does(() => {
      second?.dispatchEvent(new Event('mouseenter'));
      second?.dispatchEvent(new Event('mouseleave'));
    });
    expect(popup.actions.preview.mock.calls).toEqual([
      [['applications/totalProcessed/naturalPerson']],
      [[]],
    ]);
  });

  test('without a place in the page offers none', async () => {
    const popup = await renderPopup(doneWith([{ ...xizhenAudit(), findings: [missingPart] }]));
    expect(popup.all('[data-testid="locate"]')).toEqual([]);
  });

  test('that is ignored is listed apart, and the focus goes to the next', async () => {
    const audit = xizhenAudit();
    const popup = await renderPopup(doneWith([audit]));
    const [first] = popup.all('[data-testid="ignore"]');
    await popup.does(() => {
      first?.focus();
      first?.click();
    });
    expect(popup.actions.ignore).toHaveBeenCalledWith(wrongTotal.id);

    const ignored = { [wrongTotal.id]: { note: '' } };
    await popup.show(doneWith([audit], { ignored }));
    expect(popup.all(finding)).toHaveLength(3);
    expect(document.activeElement).toBe(popup.all('[data-testid="ignore"]')[0]);
    expect(popup.text('[data-testid="ignored"] summary')).toBe('已忽略（1）');

    const note = popup.one('[data-testid="ignored"] input') as HTMLInputElement;
    await popup.does(() => {
      note.value = '已核实';
      note.dispatchEvent(new Event('change', { bubbles: true }));
      popup.one('[data-testid="restore"]').click();
    });
    expect(popup.actions.note).toHaveBeenCalledWith(wrongTotal.id, '已核实');
    expect(popup.actions.restore).toHaveBeenCalledWith(wrongTotal.id);
  });

  test('ignored as the last leaves the focus on the list', async () => {
    const audit = { ...xizhenAudit(), findings: [wrongTotal] };
    const popup = await renderPopup(doneWith([audit]));
    await popup.does(() => popup.one('[data-testid="ignore"]').click());
    await popup.show(doneWith([audit], { ignored: { [wrongTotal.id]: { note: '' } } }));
    expect(document.activeElement?.id).toBe('findings');
  });
});

test('what could not be checked leads to a list with the reason of each', async () => {
  const done = doneWith([auditOf(caseOf('shanghai-office-2019'))]);
  const popup = await renderPopup(done);
  const { words, identities } = done.view.unchecked;
  expect(popup.text(verdict)).toBe(done.view.verdict);
  expect(popup.all('[data-testid="unchecked-list"]')).toEqual([]);
  expect(popup.text(`${verdict} button`)).toBe(words);
  await popup.does(() => popup.one(`${verdict} button`).click());
  await vi.waitFor(() => popup.one('[data-testid="unchecked-list"]'));
  const list = popup.one('[data-testid="unchecked-list"]');
  expect(list.querySelectorAll('li')).toHaveLength(identities.length);
  expect(document.activeElement).toBe(list.querySelector('h2'));
  const [reason] = identities;
  await popup.does(() => list.querySelector('button')?.click());
  expect(popup.actions.locate).toHaveBeenCalledWith({ cell: reason?.cell });
  await popup.does(() => popup.one(`${verdict} button`).click());
  expect(popup.all('[data-testid="unchecked-list"]')).toEqual([]);
});

test('a verdict without such sums leads nowhere', async () => {
  const popup = await renderPopup(
    doneWith([{ ...auditOf(caseOf('xizhen-2023')), identities: {} }]),
  );
  expect(popup.all(`${verdict} button`)).toEqual([]);
});
