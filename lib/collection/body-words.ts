/** Names of departments and what everybody calls them, the longest first. A body goes by the short one. */
export const shortForms: readonly (readonly [full: string, short: string])[] = [
  ['发展和改革', '发改'],
  ['发展改革', '发改'],
  ['工业和信息化', '工信'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['卫生健康', '卫健'],
  ['市场监督管理', '市监'],
  ['市场监管', '市监'],
  ['文化和旅游', '文旅'],
  ['文化广电和旅游', '文广旅'],
  ['文化广电旅游', '文广旅'],
  ['交通运输', '交通'],
  ['应急管理', '应急'],
  ['退役军人事务', '退役军人'],
  ['医疗保障', '医保'],
  ['科学技术', '科技'],
  ['城市管理', '城管'],
  ['行政审批服务', '行政审批'],
  ['政务服务和数据管理', '政务服务'],
  ['政务服务数据管理', '政务服务'],
];

/** Bodies that report to their own ministry: no government of a place sums them up. */
export const verticallyManaged =
  /税务|海关|气象|烟草|邮政|银保监|金融监督管理|人民银行|证监|消防救援|调查队|地震局|海事|出入境|铁路|民航|国安|国家安全/u;
