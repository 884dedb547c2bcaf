const WORDS =
  '政府信息 政务公开 主动公开 依法 及时 发布 更新 栏目 专栏 门户网站 公众号 政策解读 群众 关切 回应 办理 答复 规范 流程 审核 制度 保密 审查 目录 清单 培训 考核 监督 领导小组 分管领导 办公室 责任 落实 加强 完善 推进 提升 水平 质量 工作 重点领域 财政 预算 教育 医疗 就业 社保 住房 环境 工程 项目 招标 采购 乡村 社区 窗口 热线 平台 渠道 内容 形式 图文 视频 问答 意见 征集 听证 座谈 会议 文件 公文 属性 档案 备案 清理 失效 现行 企业 市民 服务 事项 指南 材料 时限 满意 评价 整改 问题 不足 下一步 计划 机制 联系 协调 督促 通报 季度 全年 年初 持续 深入 扎实 主要 部分 人员 业务 能力 学习 宣传 引导 参与 基层 试点 示范 标准 建设 管理 数据 共享 安全 检查 巡查 错字 链接 检索 功能 优化 改版 适老 无障碍 征收 土地 补偿 救助 低保 养老 残疾 农业 水利 林业 交通 公路 食品 药品 价格 收费 许可 处罚 执法 公示 结果 依据 权力'.split(
    ' ',
  );

/** A drawer of numbers from 0 up to a limit: the same seed draws the same. */
export function drawer(seed: number): (limit: number) => number {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    state ^= state >>> 13;
    return (state >>> 0) % limit;
  };
}

/** So many sentences as offices write them, of the words that all of them use. */
export function writtenSentences(count: number, draw: (limit: number) => number): string[] {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 10 + draw(12) }, () => WORDS[draw(WORDS.length)] ?? '');
    words.splice(3 + draw(4), 0, '，');
    return `${words.join('')}。`;
  });
}
