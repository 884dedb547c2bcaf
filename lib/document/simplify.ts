import { pairsIn, pairsOfMarkers } from './either-script.ts';

const pairs =
  '關关機机構构組组織织會会務务糾纠審审轉转類类項项國国祕秘廢废現现單单萬万繼继續续辦办屬属穩稳權权護护過过詢询無无補补後后舉举獲获繳缴納纳對对採采購购產产財财區区條条號号與与經经實实價价閉闭書书係系員员監监評评導导傳传應应閱阅臺台網网絡络並并東东丟丢嚴严個个豐丰臨临為为麗丽義义烏乌樂乐鄉乡亂乱爭争虧亏雲云亞亚親亲億亿僅仅從从倉仓儀仪們们眾众優优傷伤倫伦偽伪側侧債债傾倾儲储兒儿黨党蘭兰興兴養养寫写軍军農农馮冯衝冲淨净準准減减鳳凤擊击劃划劉刘則则剛刚創创刪删別别劑剂劇剧勸劝勵励勁劲勞劳勢势醫医華华協协賣卖衛卫歷历厲厉壓压廳厅縣县參参雙双變变疊叠嘆叹嚮向嚇吓嗎吗啟启響响圍围園园圓圆圖图團团聖圣壞坏塊块堅坚壇坛墜坠壘垒塗涂聲声備备夠够頭头誇夸夾夹奪夺奮奋獎奖婦妇媽妈嬰婴學学寧宁寶宝憲宪宮宫寬宽尋寻壽寿將将爾尔塵尘嘗尝屆届層层歲岁島岛嶺岭帶带幫帮幣币師师帳帐幹干庫库廟庙廣广異异張张歸归當当錄录彈弹徑径憂忧懷怀態态恆恒懇恳惡恶慶庆憑凭戰战戲戏戶户擴扩掃扫揚扬擾扰撫抚拋抛擔担擬拟擁拥擇择掛挂揮挥撥拨損损換换攜携攝摄擺摆敵敌斷断舊旧曉晓暢畅術术殺杀雜杂來来極极標标棧栈棟栋樹树樣样橋桥檔档樓楼檻槛歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤溝沟淚泪澤泽潔洁濟济測测渾浑濃浓滿满漸渐漁渔滾滚灣湾溫温遊游瀏浏滅灭燈灯災灾爐炉點点煉炼煙烟熱热愛爱牆墙狀状獨独環环瑪玛畫画療疗瘡疮皺皱蓋盖盤盘矯矫礎础碼码禮礼禍祸稱称種种積积窮穷競竞筆笔節节築筑簽签簡简籃篮糧粮緊紧紅红約约級级紀纪純纯綱纲縱纵紛纷紙纸紋纹線线細细終终紹绍絕绝績绩綜综綠绿緩缓編编緣缘縮缩羅罗職职聯联聽听聞闻脫脱腦脑臉脸艦舰藝艺蘇苏藥药葉叶營营薦荐蘊蕴虛虚蟲虫襲袭裝装裏里見见觀观視视覽览覺觉觸触訂订討讨讓让訓训記记講讲論论設设訪访識识詞词譯译試试詩诗誠诚話话該该詳详語语誤误說说諸诸課课調调談谈謀谋謝谢譽誉讀读謹谨貝贝負负貢贡責责賢贤敗败貨货質质販贩貫贯貧贫貴贵貸贷貿贸資资賬账賦赋賞赏賠赔賴赖贊赞趕赶趨趋躍跃踐践軌轨軟软輪轮載载較较輔辅輕轻輸输轄辖辭辞邊边達达遷迁運运還还遠远違违連连遲迟適适選选遞递遺遗鄧邓鄭郑鄰邻醜丑釋释針针鋼钢錢钱鐵铁錯错鎮镇鏈链鑒鉴長长門门闊阔隊队陽阳陰阴階阶際际陸陆陳陈險险隨随隱隐難难雞鸡電电霧雾靜静韓韩頁页頂顶順顺須须預预領领頻频顯显願愿風风飛飞飯饭飲饮館馆馬马駐驻驗验驟骤魚鱼鮮鲜鳥鸟齊齐齡龄龍龙龜龟於于佔占週周裡里麼么託托';

/** The code of a traditional sign → that of its simplified form; 0 for every other sign. */
const simplified = new Uint16Array(0x10000);
for (const [from, to] of pairsIn(pairsOfMarkers + pairs)) {
  simplified[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** The text with the traditional characters of labels, headings and prose in their simplified form, sign for sign. */
export function simplify(text: string): string {
  let simple = '';
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = simplified[text.charCodeAt(at)];
    if (!sign) continue;
    simple += text.slice(next, at) + String.fromCharCode(sign);
    next = at + 1;
  }
  return next === 0 ? text : simple + text.slice(next);
}
