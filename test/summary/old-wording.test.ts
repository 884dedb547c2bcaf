import { expect, test } from 'vitest';
import { messages as en } from '../../locales/en/index.ts';
import { messages as zh } from '../../locales/zh_CN/index.ts';

/** Wordings that readers stumbled over, and that were put better. */
const OLD = {
  zh: /整行或整列空白|共 \{count\} 格$|文中是|表中是|没有能得出|才公布|看不出|次序不对|的次序$|不合格式|没有读成|没有\S{2}成功|时换了|级别|待处理|检查项目|再核对|去除|已经关闭|没有核对|不知道谁|取报告|核对无误（|^应为$/u,
  en: /\bidentit|\borgan\b|pieces? of advice|not one |none of the form’s|What was seen|Or else|Forget|Both hold|^stated |^Then |As the browser|^No organ|Point at|\bbod(?:y|ies)\b|^Nothing (?:else )?found|\bMended\b|Take back/u,
};

test.each([
  ['zh', zh],
  ['en', en],
] as const)('no old wording is left in %s', (language, messages) => {
  const left = Object.entries(messages).filter(([, words]) =>
    OLD[language].test(words.replace(/\{\w+\}/g, '…')),
  );
  expect(left).toEqual([]);
});
