import { alternatives } from '../alternatives.ts'
import type { Scan } from '../detector.ts'
import type { Confidence, Reason } from '../span.ts'
import { unspacedSurnames } from './known-names.ts'

/** Chinese surnames beyond the list of the most common ones. */
const MORE_SURNAMES = `
  毛 江 邓 胡 习 温 贾 邵 钱 孔 严 魏 姚 彭 曾 萧 肖 董 袁 于 余 叶 蒋 蔡 魏 苏 吕 卢 丁 沈 姜 范 傅 钟 汪 戴 崔 廖 贺 顾 侯 邹 熊 孟 秦
  尹 薛 闫 雷 龙 史 陶 黎 郝 龚 万 覃 洪 翁 葛 柯 岳 庄 聂 章 鲁 俞 樊 凌 霍 耿 裴 欧阳 司马 诸葛 上官 司徒 东方 皇甫 尉迟 公孙 慕容
  夏 谭 潘 韦 段 付 莫 曲 褚 尤 桑 方 石 梅 譚 韋 葉 蔣 盧 傅 鐘 賀 顧 鄒 齊 陸 陆 殷 施 倪 齐 冯 游 詹 阎 关 關 柳 骆 邱 简
`
const SURNAMES = new Set([...unspacedSurnames(), ...MORE_SURNAMES.trim().split(/\s+/u)])
/** Letters that begin a surname, so that all others cost nothing. */
const OPENINGS = new Set([...SURNAMES].map((name) => name.charAt(0)))

/** Letters that given names are mostly made of. */
const GIVEN = new Set(`
  伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏飞慧建国志宏文斌辉波浩宇轩子涵欣怡诗雨梓思佳雪婷琳莹洁倩
  俊峰凯健晨阳旭东海燕春梅兰凤云龙德福祥贵荣生庆永新民忠义仁礼智信诚宝金银成功立兴旺发达光耀祖宗家昌泰恒远长江河山林
  森松柏竹菊莲薇蓉蕾瑶琪璐颖妍嫣晓小大正中世一之天元启承继绍维卫邦彦博学良才广泽润清洪淑惠贞爱美仪雅媛艺彩虹晶亮星月
  炳坤乾震巍然毅哲睿翔鸿鹤鸣麟骏骥驰腾虎威武胜利群众友善孝廉恩育培树桐楠枫柳佩珊珍珠瑞璋琦玲珑瑛琼瑜瑾
  偉麗強軍勇艷傑濤華紅鵬飛輝軒陽東燕蘭鳳雲龍貴榮慶義禮誠寶銀興發達遠長蓮穎曉學澤潤愛儀藝亮驰騰勝樹瓊
  淇澳仲叔伯季尧舜禹汤允克勋勤劭劲斯贤贡锋锐钧铭镇锦钦铁轮靖韬
`.replaceAll(/\s/gu, ''))

/** Common words that begin like a surname and a given name. */
const WORDS = new Set(`
  成立 成功 成为 成员 成长 成果 成本 任何 任务 任命 任期 任山 万人 万元 万美 万大 万平 文学 文化 文字 文明 文章 文物 常常 常见 常用 常务 常广 南洋 南方
  南部 南京 南北 陆军 陆地 方面 方式 方法 方向 高度 高级 高等 高中 高速 高达 金属 金融 金额 金牌 石油 石头 白色 白天 黄色 黄金 黄河 江南 江苏 江西 马上
  马来 马路 连续 连接 平均 平方 平面 平民 安全 安排 关系 关于 关注 关键 时间 时代 时期 时候 时任 水平 水库 水面 温度 温泉 明显 明确 明天 明朝 明治 单位
  单曲 单独 应该 应用 于是 于此 余下 周围 周年 周期 程度 程序 史上 史料 全部 全国 全球 从事 从此 何时 何况 项目 顾问 管理 管辖 解放 解决 解散 古代 古典
  古老 路线 路易 车站 车辆 花园 花费 家庭 家族 家中 能力 能够 通过 通常 通信 党派 商业 商人 商店 海洋 海军 海岸 雷达 田野 田径 林业 罗马 华人 华盛 夏天
  夏季 冬天 秋季 武器 武装 司令 司法 许多 许可 严重 严格 张力 鲁莽 毛病 孔子 孟子 庄园 章程 章节 宋朝 唐朝 元朝 元素 沈阳 洪水 汤匙 施工 施行 龙王
`.trim().split(/\s+/u))

const TITLE = /^(?:先生|女士|小姐|老师|教授|博士|医生|同志|师傅|经理|主任|律师|校长|院长|老師|醫生|經理|さん|様|さま|氏|くん|君|ちゃん|先輩)/u
const VERB = /^(?:说|表示|指出|认为|称|告诉|回忆|出生|生于|逝世|去世|毕业|担任|出任|任职|，|。|、|的|和|与|及|是|在|为|于|等|也|说道|被|把|将|向|从|对|让|遭|曾|已|仍|又|再|就|便|因|还|更|要求|希望|主持|率|获|前往|来到|参加|成为|带|回到|接受|决定|开始|发表|发现|创|写|娶|嫁|死|\)|（|\(|$|\s)/u
/** What somebody does, behind a name that is made of unusual letters. */
const ACTS = new RegExp(`^(?:${alternatives(`
  说 表示 指出 认为 称 告诉 回忆 出生 生于 逝世 去世 毕业 担任 出任 任职 要求 希望 主持 率 前往 来到 参加 回到 接受 决定 发表 遭到 先后 已 曾 在
  和 与 、 利用 带着 从小 继续
`)})`, 'u')
const LEAD = /(?:我叫|我是|名叫|叫做|姓名[:：]?|真名[是叫为]?|作者|导演|演员|歌手|总统|主席|总理|部长|市长|省长|记者|编剧|主演|皇帝|将军|教授|博士|先生|书记|教练|球员|选手|诗人|作家|画家|科学家|创始人|会长|董事长|经理|妻子|丈夫|儿子|女儿|父亲|母亲|由|[与和及、，。]|是|\)|^)$/u
/** A name written with the sounds of another language: 约翰·史密斯. */
const SOUND = String.raw`[^\P{sc=Han}的在其是与和于中为之等及以被将对向把也到由从曾所又有则而说年月日后前正出邀居]`
const FOREIGN = new RegExp(String.raw`^${SOUND}{1,7}(?:[·・‧•]${SOUND}{1,6}){1,3}`, 'u')
/** What stands before such a name: a word that is in none, and the last letter of what somebody is. */
const FOREIGN_LEAD = /(?:[的在其是与和于中为之等及以被将对向把也到由从曾所又有则而说年月日后前正出邀居家员长者师手王人名叫任教]|导演|演员|歌手|总统|主席|总理|将军|教授|博士|作家|由|与|和|及|是|的|被|对|向|在|国王|女王|选手|球员|教练|以及)/u
const KANA_NAME = /^([\p{sc=Han}]{2,4})(?:さん|様|さま|氏|くん|ちゃん)(?!々)/u
const KOREAN = /^([\p{sc=Hangul}]{2,4}?) ?(?:씨|님|선생님|교수|박사|대표)(?![\p{sc=Hangul}]{3})/u

/** Finds Chinese, Japanese and Korean names in one token: a known surname and a form or a word that speaks for a name. */
export function findUnspacedNames(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  if (/[·・‧•]/u.test(text.charAt(end))) findForeign(scan, start, end)
  for (let at = start; at < end; at++) {
    const length = OPENINGS.has(text.charAt(at)) ? nameLength(scan, start, at, end) : 0
    at += Math.max(0, length - 1)
  }
}

/** Judges what begins with a surname at `at`, and returns how many letters were reported as a name. */
function nameLength(scan: Scan, from: number, at: number, to: number): number {
  const source = scan.text
  const piece = source.slice(at, Math.min(to, at + 10))
  const two = SURNAMES.has(piece.slice(0, 2)) ? 2 : 0
  const surname = two || (SURNAMES.has(piece.charAt(0)) ? 1 : 0)
  if (surname === 0) return 0
  const before = source.slice(Math.max(from, at - 6), at)
  const behind = (length: number): string => source.slice(at + length, at + length + 6)
  const say = (length: number, confidence: Confidence, reason: Reason): number => {
    scan.report(at, at + length, { kind: 'person-name', confidence, reason, validated: false, rule: 'surname' })
    return length
  }
  const korean = KOREAN.exec(source.slice(at, at + 12))?.[1]
  if (korean !== undefined && at === from) return say(korean.length, 'likely', 'named-beside')
  const japanese = two ? KANA_NAME.exec(piece)?.[1] : undefined
  if (japanese !== undefined) return say(japanese.length, 'likely', 'named-beside')
  if (/[\p{sc=Hangul}\p{sc=Kana}]/u.test(piece.charAt(0))) return 0
  if (surname === 1 && WORDS.has(piece.slice(0, 2))) return 0
  for (const given of [2, 1]) {
    const length = surname + given
    const name = piece.slice(surname, length)
    if (name.length < given || !/^[\p{sc=Han}]+$/u.test(name)) continue
    if (TITLE.test(behind(length)) && [...name].every((letter) => GIVEN.has(letter))) {
      return say(length, 'likely', 'named-beside')
    }
    const usual = [...name].filter((letter) => GIVEN.has(letter)).length
    const led = LEAD.test(before)
    const followed = VERB.test(behind(length))
    if (usual === given && given + surname > 2 && (led || followed)) return say(length, 'possible', 'known-name')
    // An unusual name counts where a phrase begins with it and somebody does something.
    if (given === 2 && usual > 0 && led && ACTS.test(behind(length))) return say(length, 'possible', 'known-name')
    if (/(?:我叫|名叫|姓名[:：]?|真名[是叫为]?)$/u.test(before) && followed) return say(length, 'likely', 'named-beside')
  }
  // `时任校长`: the word for holding an office.
  return TITLE.test(behind(surname)) && !piece.startsWith('任') && !behind(surname).startsWith('君') ? say(surname, 'possible', 'named-beside') : 0
}

/** A name with dots between its parts; the words of a sentence before it are left out. */
function findForeign(scan: Scan, start: number, end: number): void {
  const { text } = scan
  const begin = Math.max(start, end - 7)
  if (/[·・‧•]/u.test(text.charAt(start - 1))) return
  const lead = text.slice(begin, end)
  const cut = [...lead.matchAll(new RegExp(FOREIGN_LEAD, 'gu'))].at(-1)
  const from = begin + (cut ? cut.index + cut[0].length : 0)
  const found = FOREIGN.exec(text.slice(from, from + 40))?.[0]
  if (found === undefined || end - from > 6 || text.charAt(from - 1) === '《') return
  scan.report(from, from + found.length, {
    kind: 'person-name', confidence: 'possible', reason: 'known-format', validated: false, rule: 'dotted',
  })
}
