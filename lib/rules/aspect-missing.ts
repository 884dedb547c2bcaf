import { linesOf } from '../report/prose.ts';
import { incomplete, notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { placedBlocks } from './support/quotes.ts';

const code = 'aspect-missing';

/** The five aspects of 总体情况, with words by which any of them may be told. */
const ASPECTS: readonly (readonly [aspect: string, words: RegExp])[] = [
  [
    'disclosure',
    /主动公开|公开[^,。;]{0,12}(?:信息|内容)|(?:发布|公布|公示)[^,。;]{0,12}信息|应公开/u,
  ],
  ['applications', /申请/u],
  [
    'management',
    /信息[^,。;]{0,6}管理|管理[^,。;]{0,6}信息|审核|审查|审签|目录|清单|属性|保密|更新|规范性文件|台账|管理|清理/u,
  ],
  [
    'platform',
    /平台|网站|门户|公众号|微信|微博|新媒体|公开栏|公示栏|专栏|专区|栏目|阵地|客户端|公报|查阅点|渠道|载体/u,
  ],
  [
    'supervision',
    /监督|考核|培训|评议|追究|督查|督促|督办|检查|抽查|通报|保障|领导小组|组织领导|责任制|监管/u,
  ],
];

/**
 * 总体情况 covers five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障; one finding for each
 * that no word tells of. Basis: 国办公开办函〔2021〕30号.
 */
export const aspectMissing: Rule = {
  code,
  check({ sections }) {
    const overview = sections.find(({ name }) => name === 'overview');
    if (!overview) return notApplicable;
    const text = linesOf(overview.blocks)
      .map((line) => line.text)
      .join('\n');
    if (text === '') return incomplete;
    const quotes = overview.heading ? placedBlocks([overview.heading], 'overview') : [];
    return verdict(
      ASPECTS.filter(([, words]) => !words.test(text)).map(([aspect]) =>
        plainDefect({ code, severity: 'advice', arguments: { aspect }, quotes }),
      ),
    );
  },
};
