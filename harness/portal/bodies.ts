const county = '青岭县';

const departments = [
  '发展和改革局',
  '教育局',
  '科学技术局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '住房和城乡建设局',
  '交通运输局',
  '水务局',
  '农业农村局',
  '商务局',
  '文化广电和旅游局',
  '卫生健康局',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '城市管理局',
  '林业局',
  '信访局',
  '档案局',
];

const townships = [
  '柳河镇',
  '石桥镇',
  '白杨镇',
  '云台镇',
  '临泉镇',
  '官渡镇',
  '双塔镇',
  '黄沙镇',
  '竹溪乡',
  '枫林乡',
  '高坪乡',
  '南屏乡',
  '龙潭乡',
  '长洲乡',
];

/** The forty bodies of a county that never was, in the order in which their reports are listed. */
export const bodies: readonly string[] = [
  ...departments.map((name) => `${county}${name}`),
  ...townships.map((name) => `${county}${name}人民政府`),
];

/** One that publishes nothing. */
export const silentBody = `${county}供销合作社联合社`;

export const years: readonly number[] = [2023, 2024, 2025];
