/**
 * How characters are read, without a dictionary: the 3,755 common characters of GB 2312 stand there in the order of
 * their pinyin, so the first character of each syllable is enough. Browsers and Node decode GB 2312 themselves.
 */

/** Each syllable with its first character in the standard's order. */
const FIRST = [
  'a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬bing兵bo玻bu捕ca擦cai猜can餐cang苍cao操ce厕ceng层ch',
  'a插chai拆chan搀chang昌chao超che车chen郴cheng撑chi吃chong充chou抽chu初chuai揣chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗cuan',
  '蹿cui摧cun村cuo磋da搭dai呆dan耽dang当dao刀de德deng蹬di堤dian颠diao碉die跌ding丁diu丢dong东dou兜du督duan端dui堆dun墩duo掇e蛾en恩er而fa发fan',
  '藩fang坊fei菲fen芬feng丰fo佛fou否fu夫ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰gun辊guo锅h',
  'a哈hai骸han酣hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢huang荒hui灰hun荤huo豁ji击jia嘉jian歼jiang僵jiao蕉jie揭jin巾',
  'jing荆jiong炯jiu揪ju鞠juan捐jue撅jun均ka喀kai开kan刊kang康kao考ke坷ken肯keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡kui亏kun坤kuo括la垃',
  'lai莱lan蓝lang琅lao捞le勒lei雷leng棱li厘lia俩lian联liang粮liao撩lie列lin琳ling玲liu溜long龙lou楼lu芦lv驴luan峦lve掠lun抡luo萝ma妈mai埋ma',
  'n瞒mang芒mao猫me么mei玫men门meng萌mi眯mian棉miao苗mie蔑min民ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢nei馁nen嫩neng能ni妮nian',
  '蔫niang娘niao鸟nie捏nin您ning柠niu牛nong脓nu奴nv女nuan暖nve虐nuo挪o哦ou欧pa啪pai拍pan攀pang乓pao抛pei呸pen喷peng砰pi坯pian篇piao飘pie撇pi',
  'n拼ping乒po坡pou剖pu扑qi期qia掐qian牵qiang枪qiao橇qie切qin钦qing青qiong琼qiu秋qu趋quan圈que缺qun裙ran然rang瓤rao饶re惹ren壬reng扔ri日ron',
  'g戎rou揉ru茹ruan软rui蕊run闰ruo若sa撒sai腮san三sang桑sao搔se瑟sen森seng僧sha莎shai筛shan珊shang墒shao梢she奢shen砷sheng声shi师shou收shu',
  '蔬shua刷shuai摔shuan栓shuang霜shui谁shun吮shuo说si斯song松sou搜su苏suan酸sui虽sun孙suo蓑ta塌tai胎tan坍tang汤tao掏te特teng藤ti梯tian天ti',
  'ao挑tie贴ting厅tong通tou偷tu凸tuan湍tui推tun吞tuo拖wa挖wai歪wan豌wang汪wei威wen瘟weng嗡wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xin',
  'g星xiong兄xiu休xu墟xuan轩xue靴xun勋ya压yan焉yang殃yao邀ye椰yi一yin茵ying英yo哟yong拥you幽yu迂yuan鸳yue曰yun耘za匝zai栽zan咱zang赃zao遭ze责',
  'zei贼zen怎zeng增zha扎zhai摘zhan瞻zhang樟zhao招zhe遮zhen珍zheng蒸zhi芝zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专zhuang桩zhui椎zhun谆zhuo',
  '捉zi兹zong鬃zou邹zu租zuan钻zui嘴zun尊zuo昨',
].join('');

/** Second readings of characters in our words, and characters outside the 3,755. */
const MORE = '长zhang行hang重chong调tiao还hai校jiao参shen差chai传zhuan都dou给ji乐yue没mo省xing率shuai弹dan曾ceng降xiang卡qia便pian藏cang仔zai什shen遴lin饷xiang谏jian瑕xia嫡di';

/** Rows of GB 2312 that hold characters, places in a row, and characters sorted by sound. */
const [ROW, LAST, PLACES, COMMON] = [0xb0, 0xf7, 94, 3755];

let standard = '';
let readings: Map<string, string[]> | undefined;

/** Every character of GB 2312 in its order. */
function characters(): string {
  if (standard) return standard;
  const bytes = new Uint8Array((LAST - ROW + 1) * PLACES * 2);
  for (let i = 0; i < bytes.length; i += 2) {
    bytes[i] = ROW + Math.floor(i / 2 / PLACES);
    bytes[i + 1] = 0xa1 + ((i / 2) % PLACES);
  }
  // Five places at the end of the common ones are empty.
  standard = new TextDecoder('gbk').decode(bytes).replace(/[^\u4e00-\u9fff]/g, '');
  return standard;
}

/** Readings of a character, the common one first; none when it is rare. */
export function readingsOf(c: string): string[] {
  if (!readings) {
    const first = new Map([...FIRST.matchAll(/([a-z]+)(.)/g)].map((m) => [m[2], m[1] ?? '']));
    readings = new Map();
    let syllable = '';
    for (const x of characters().slice(0, COMMON)) {
      syllable = first.get(x) ?? syllable;
      readings.set(x, [syllable]);
    }
    for (const m of MORE.matchAll(/(.)([a-z]+)/g)) readings.set(m[1] ?? '', [...(readings.get(m[1] ?? '') ?? []), m[2] ?? '']);
  }
  return readings.get(c) ?? [];
}

/** True for a Chinese character that the simplified standard does not hold: it is written the traditional way, or rare. */
export const isForeign = (c: string): boolean => /[\u4e00-\u9fff]/.test(c) && !characters().includes(c);

/** All readings of a word, syllable by syllable; letters stand for themselves. Nothing when a character has none. */
export function spellings(word: string): string[][] {
  let out: string[][] = [[]];
  for (const c of word.match(/[a-z0-9]+|./g) ?? []) {
    const own = /^[a-z0-9]/.test(c) ? [c] : readingsOf(c);
    if (own.length === 0) return [];
    out = out.flatMap((head) => own.map((r) => [...head, r])).slice(0, 8);
  }
  return out;
}

/** True when two characters can sound alike; of a rare one, whose reading is not known, that is taken for granted. */
export const soundAlike = (a: string, b: string): boolean => {
  const own = readingsOf(a);
  return own.length === 0 || own.some((r) => readingsOf(b).includes(r));
};

/** hong, bao → hb */
export const initialsOf = (spelling: readonly string[]): string => spelling.map((s) => s.charAt(0)).join('');
