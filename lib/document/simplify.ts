const pairs =
  '總总計计數数請请開开關关業业機机構构組组織织會会務务處处復复複复議议訴诉訟讼維维糾纠結结審审轉转類类項项國国祕秘規规範范廢废發发製制現现決决許许罰罚強强費费額额單单萬万繼继續续辦办屬属穩稳權权護护內内過过執执詢询無无沒没補补後后確确舉举報报認认據据獲获繳缴納纳對对採采購购產产財财區区條条號号與与經经實实間间時时價价閉闭書书係系員员問问題题進进體体監监評评況况動动導导傳传應应閱阅臺台網网絡络並并東东丟丢嚴严個个豐丰臨临為为麗丽義义烏乌樂乐鄉乡亂乱爭争虧亏雲云亞亚親亲億亿僅仅從从倉仓儀仪們们眾众優优傷伤倫伦偽伪側侧債债傾倾儲储兒儿黨党蘭兰興兴養养寫写軍军農农馮冯衝冲凍冻淨净準准減减鳳凤擊击劃划劉刘則则剛刚創创刪删別别劑剂劇剧勸劝勵励勁劲勞劳勢势匯汇醫医華华協协賣卖衛卫歷历厲厉壓压廳厅縣县參参雙双變变疊叠嘆叹嚮向嚇吓嗎吗啟启響响圍围園园圓圆圖图團团聖圣場场壞坏塊块堅坚壇坛墜坠壘垒塗涂聲声備备夠够頭头誇夸夾夹奪夺奮奋獎奖婦妇媽妈嬰婴學学寧宁寶宝憲宪宮宫寬宽尋寻壽寿將将爾尔塵尘嘗尝屆届層层歲岁島岛嶺岭帶带幫帮幣币師师帳帐幹干庫库廟庙廣广異异張张歸归當当錄录彈弹徵征徑径憂忧懷怀態态恆恒懇恳惡恶慶庆憑凭戰战戲戏戶户擴扩掃扫揚扬擾扰撫抚拋抛擔担擬拟擁拥擇择掛挂揮挥撥拨損损換换攜携攝摄擺摆敵敌斷断舊旧曉晓暢畅暫暂術术殺杀雜杂來来極极標标棧栈棟栋樹树樣样橋桥檔档檢检樓楼檻槛歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤溝沟淚泪澤泽潔洁濟济測测渾浑濃浓滿满漸渐漁渔滾滚灣湾溫温遊游瀏浏滅灭燈灯災灾爐炉點点煉炼煙烟熱热愛爱牆墙狀状獨独環环瑪玛畫画療疗瘡疮皺皱蓋盖盤盘矯矫礎础碼码禮礼禍祸稱称種种積积窮穷競竞筆笔節节築筑簽签簡简籃篮糧粮緊紧紅红約约級级紀纪純纯綱纲縱纵紛纷紙纸紋纹線线細细終终紹绍給给絕绝統统績绩綜综綠绿緩缓編编緣缘縮缩羅罗職职聯联聽听聞闻脫脱腦脑臉脸艦舰藝艺蘇苏藥药葉叶營营薦荐蘊蕴虛虚蟲虫襲袭裝装裏里見见觀观視视覽览覺觉觸触訂订討讨讓让訓训記记講讲論论設设訪访證证識识詞词譯译試试詩诗誠诚話话該该詳详語语誤误說说諸诸課课調调談谈謀谋謝谢譽誉讀读謹谨貝贝負负貢贡責责賢贤敗败貨货質质販贩貫贯貧贫貴贵貸贷貿贸資资賬账賦赋賞赏賠赔賴赖贊赞趕赶趨趋躍跃踐践軌轨軟软輪轮載载較较輔辅輕轻輸输轄辖辭辞邊边達达遷迁運运還还遠远違违連连遲迟適适選选遞递遺遗鄧邓鄭郑鄰邻醜丑釋释針针鋼钢錢钱鐵铁錯错鎮镇鏈链鑒鉴長长門门闊阔隊队陽阳陰阴階阶際际陸陆陳陈險险隨随隱隐難难雞鸡電电霧雾靜静韓韩頁页頂顶順顺須须預预領领頻频顯显願愿風风飛飞飯饭飲饮館馆馬马駐驻驗验驟骤魚鱼鮮鲜鳥鸟齊齐齡龄龍龙龜龟於于佈布佔占週周裡里麼么託托範范';

const simplified = new Map<string, string>();
/** Each simplified sign with all that are written for it: "复" → "复復複". */
const spellings = new Map<string, string>();
for (const [pair = ''] of pairs.matchAll(/../gu)) {
  const [from = '', to = ''] = pair;
  simplified.set(from, to);
  spellings.set(to, (spellings.get(to) ?? to) + from);
}
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** The text with the traditional characters of labels, headings and prose in their simplified form, sign for sign. */
export function simplify(text: string): string {
  return text.replace(traditional, (sign) => simplified.get(sign) ?? sign);
}

/** The source of a pattern that finds simplified words in either script: "发布" → "[发發]布". */
export function eitherScript(words: string): string {
  return words.replace(/./gu, (sign) => (spellings.has(sign) ? `[${spellings.get(sign)}]` : sign));
}
