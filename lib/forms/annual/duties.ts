import type { Duties } from '../duties.ts';

const YEAR = '20\\d\\d年度?';
const NAME = '政?府?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?报告';

const REPORTS = /年度?报告|年报|格式/u;

/** What 条例第五十条 and the circulars on the annual report ask of it. */
export const annualDuties: Duties = {
  titles: [
    `^(?<organ>.+?)${YEAR}(?:的)?${NAME}$`,
    `^${YEAR}(?<organ>.+?)${NAME}(?:\\(.*\\))?$`,
    `^(?<organ>.+?)${NAME}\\(?${YEAR}\\)?$`,
    `^(?<organ>.+?)政?府?信息公开(?:工作)?${YEAR}(?:工作)?报告$`,
  ].map((title) => new RegExp(title, 'u')),
  aspects: {
    section: 'overview',
    words: {
      disclosure:
        /主动公开|公开[^,。;]{0,12}(?:信息|内容)|(?:发布|公布|公示)[^,。;]{0,12}信息|应公开/u,
      applications: /申请/u,
      management:
        /信息[^,。;]{0,6}管理|管理[^,。;]{0,6}信息|审核|审查|审签|目录|清单|属性|保密|更新|规范性文件|台账|管理|清理/u,
      platform:
        /平台|网站|门户|公众号|微信|微博|新媒体|公开栏|公示栏|专栏|专区|栏目|阵地|客户端|公报|查阅点|渠道|载体/u,
      supervision:
        /监督|考核|培训|评议|追究|督查|督促|督办|检查|抽查|通报|保障|领导小组|组织领导|责任制|监管/u,
    },
  },
  problems: 'problems',
  fee: {
    name: '信息处理费',
    step: 10,
    tariff: /每[件页档]|标准|按[件页量]|\/[件页]/u,
    reported: {
      since: 2021,
      section: 'others',
      words: /收费|费用|处理费|收取/u,
      elsewhere:
        /信息处理费|(?:未|没有|无|不|免予?)[^,。;]{0,10}(?:收取|收费)|收取[^,。;]{0,24}费|信息公开[^,。;]{0,12}(?:收费|费用)/u,
    },
  },
  aboveCounty: [{ table: 'disclosure', row: 'regulations' }],
  circular: {
    since: 2021,
    table: 'disclosure',
    current: /[〔[【(（﹝]2021[〕\]】)）﹞]\s*30\s*号/u,
    replaced: /[〔[【(（﹝]2019[〕\]】)）﹞]\s*60\s*号/u,
  },
  circulars: [
    { issuer: '国办公开办函', year: 2021, number: 30, about: REPORTS },
    { issuer: '国办公开办函', year: 2019, number: 60, about: REPORTS },
    { issuer: '国办函', year: 2020, number: 109, about: /处理费|收费/u },
  ],
};
