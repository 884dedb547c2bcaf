import { expect, test } from 'vitest';
import { pastedAddresses } from '../../lib/workbench/pasted.ts';

test('each address once, named by what stands before it in its line', () => {
  const pasted = `某县教育局\thttps://a.gov.cn/1.html
    https://a.gov.cn/2.pdf，以及（https://a.gov.cn/3.docx）。
    https://a.gov.cn/1.html#top
    没有地址的一行`;
  expect(pastedAddresses(pasted)).toMatchObject([
    { address: 'https://a.gov.cn/1.html', title: '某县教育局', kind: 'page' },
    { address: 'https://a.gov.cn/2.pdf', title: 'https://a.gov.cn/2.pdf', kind: 'pdf' },
    { address: 'https://a.gov.cn/3.docx', title: '以及', kind: 'word' },
  ]);
});
