import type { Scan } from '../detector.ts'
import { isDeniedBefore } from './denial.ts'

/** What stands at one of these letters may be told in the first person; nothing else is looked at. */
const OPENINGS = '我本私僕俺저나제내우'
const REACH = 44

const THING = String.raw`[^的，。！？、；：,.!?;:\s我]`
const PHRASES: readonly (readonly [string, RegExp])[] = [
  ['home', new RegExp(String.raw`^(?:我|本人)(?:们)?(?:现在|现|目前|以前|一直|家)?(?:就)?(?:住在|住|居住在|现居住?|家在|家住|在家住)(${THING}{2,16})`, 'u')],
  ['origin', new RegExp(String.raw`^(?:我|本人)(?:是)?(?:出生于|出生在|生于|来自|老家在|老家是|是在)(${THING}{2,16})`, 'u')],
  ['origin', new RegExp(String.raw`^(?:我|本人)是([^的，。！？\s是]{2,8}人)(?!员|士|物)`, 'u')],
  ['work', new RegExp(String.raw`^(?:我|本人)(?:现在|目前|以前)?在(${THING}{2,14}?)(?:工作|上班|任职|当|做)`, 'u')],
  ['school', new RegExp(String.raw`^(?:我|本人)(?:现在|目前|以前)?(?:在|就读于|毕业于|毕业自)(${THING}{2,14}?(?:大学|学院|中学|小学|学校|高中)|${THING}{2,14}?(?=上学|读书|念书))`, 'u')],
  ['family', /^我的?((?:爸爸?|妈妈?|父亲|母亲|儿子|女儿|老公|老婆|丈夫|妻子|哥哥?|姐姐?|弟弟?|妹妹?|男友|女友|男朋友|女朋友|爷爷|奶奶))/u],
  ['school', /^我的?((?:学校|老师|同学|大学|公司|单位|老板|家乡|小区|家人|住址|地址))/u],
  ['identity', /^(?:我的?|本人)(?:真名|真实姓名|本名|全名)(?:叫|是|为)?([\p{sc=Han}·]{2,6})/u],
  ['home', /^(?:私|僕|俺)(?:は|の家は|たちは)?([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2,12}?)に(?:住んで|暮らして)/u],
  ['origin', /^(?:私|僕|俺)は([\p{sc=Han}\p{sc=Kana}]{2,12}?)(?:で生まれ|に生まれ|出身|で育)/u],
  ['work', /^(?:私|僕|俺)は([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2,14}?)(?:で働|に勤|で仕事|の社員|の学生)/u],
  ['family', /^(?:私|僕|俺)の((?:息子|娘|妻|夫|母|父|兄|姉|弟|妹|家族|学校|会社|家|先生|本名|上司|住所|大学))/u],
  ['home', /^(?:저는|나는|저희는|우리는|저|나) ?(?:지금 )?([\p{sc=Hangul} ]{2,16}?)에 ?(?:살|거주)/u],
  ['origin', /^(?:저는|나는) ([\p{sc=Hangul}\d ]{2,16}?)(?:에서 태어|에서 자|출신)/u],
  ['work', /^(?:저는|나는) ([\p{sc=Hangul} ]{2,16}?)에서 (?:일|근무|공부)/u],
  ['family', /^(?:제|내|우리|나의|저의) ?((?:아들|딸|남편|아내|엄마|어머니|아버지|아빠|형|누나|언니|오빠|동생|학교|회사|집|선생님|본명|직장|고향|주소))/u],
]

/** Finds what is told in Chinese, Japanese and Korean, in one token of a script without spaces. */
export function findUnspacedDisclosures(scan: Scan, token: number): void {
  const { text, tokens } = scan
  const end = tokens.ends[token] ?? 0
  for (let at = tokens.starts[token] ?? 0; at < end; at++) {
    if (!OPENINGS.includes(text.charAt(at))) continue
    const piece = text.slice(at, at + REACH)
    for (const [rule, phrase] of PHRASES) {
      const found = phrase.exec(piece)
      const told = found?.[1]
      if (!found || told === undefined) continue
      if (rule !== 'family' && isDeniedBefore(text, at)) break
      const start = at + found[0].indexOf(told)
      scan.report(start, start + told.trimEnd().length, {
        kind: 'disclosure', confidence: rule === 'family' ? 'possible' : 'likely', reason: 'said-in-first-person',
        validated: false, rule,
      })
      break
    }
  }
}
