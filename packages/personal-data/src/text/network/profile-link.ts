/** Services where a person has an account, and how its name stands in the path. `NAME` is the account. */
const SERVICES: readonly (readonly [hosts: string, path: RegExp])[] = [
  ['t.me telegram.me telegram.dog', /^\/(?:s\/)?([a-z]\w{3,31})/iu],
  ['twitter.com x.com mobile.twitter.com nitter.net', /^\/([a-z0-9_]{1,15})(?:[/?#]|$)/iu],
  ['instagram.com instagr.am', /^\/([\w.]{1,30})(?:[/?#]|$)/iu],
  ['facebook.com fb.com fb.me', /^\/(profile\.php\?id=\d+|people\/[^/?#]+\/\d+|[a-z0-9.]{5,50})(?:[/?#&]|$)/iu],
  ['vk.com vk.ru vkontakte.ru', /^\/(id\d{1,12}|[a-z][\w.]{4,31})(?:[/?#]|$)/iu],
  ['ok.ru odnoklassniki.ru', /^\/(?:profile\/)?([\w.]{4,40})(?:[/?#]|$)/iu],
  ['linkedin.com', /^\/(?:in|pub)\/([\p{L}\p{N}%_-]{3,100})/iu],
  ['github.com gitlab.com codeberg.org bitbucket.org', /^\/([a-z0-9][a-z0-9-]{0,38})\/?(?:[?#]|$)/iu],
  ['reddit.com old.reddit.com', /^\/(?:u|user)\/([\w-]{3,20})/iu],
  ['youtube.com', /^\/(@[\w.-]{3,30}|user\/[\w-]+|c\/[^/?#\s]+|channel\/UC[\w-]{22})/iu],
  ['tiktok.com', /^\/(@[\w.]{2,24})/iu],
  ['weibo.com weibo.cn', /^\/(u\/\d{5,12}|\d{6,12}|n\/[^/?#\s]+)/iu],
  ['zhihu.com', /^\/people\/([\w-]+)/iu],
  ['douban.com', /^\/people\/([\w.-]+)/iu],
  ['space.bilibili.com', /^\/(\d+)/iu],
  ['snapchat.com', /^\/add\/([\w.-]{3,15})/iu],
  ['threads.net threads.com medium.com', /^\/(@[\w.]{2,30})/iu],
  ['bsky.app', /^\/profile\/([\w.:-]+)/iu],
  ['pinterest.com pin.it', /^\/([\w]{3,30})\/?(?:[?#]|$)/iu],
  ['flickr.com', /^\/(?:photos|people)\/([\w@-]+)/iu],
  [
    'twitch.tv patreon.com ko-fi.com buymeacoffee.com soundcloud.com keybase.io about.me linktr.ee cash.app',
    /^\/([\w.-]{3,40})\/?(?:[?#]|$)/iu,
  ],
  ['paypal.me', /^\/([\w]{1,20})/iu],
  ['steamcommunity.com', /^\/(?:id|profiles)\/([\w-]+)/iu],
  ['last.fm', /^\/user\/([\w-]+)/iu],
  ['orcid.org', /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/iu],
  ['discord.com discordapp.com', /^\/users\/(\d{15,20})/iu],
  ['line.me', /^\/(?:ti\/p|R\/ti\/p)\/([\w~@.-]+)/iu],
  ['matrix.to', /^\/#\/(@[\w.=/-]+:[\w.-]+)/iu],
  ['web.whatsapp.com signal.me wa.me', /^\/?(phone)/iu],
]

const PATHS = new Map(SERVICES.flatMap(([hosts, path]) => hosts.split(' ').map((host) => [host, path] as const)))

/** First parts of paths that are pages of the service and nobody's account. */
const PAGES = new Set(`
  about share sharer home search explore login signup settings privacy terms help intent hashtag i events groups
  pages watch plugins dialog status join joinchat features topics trending marketplace pricing security contact blog
  jobs legal tos policies tr p reel reels stories tv feed wall video photo music apps orgs sponsors collections
`.trim().split(/\s+/u))

/** The account that a link to a service names, if it names one. `host` is without `www.` and in small letters. */
export function accountIn(host: string, path: string): string | undefined {
  const account = PATHS.get(host)?.exec(path)?.[1]
  const first = account?.split(/[/?]/u)[0]?.toLowerCase() ?? ''
  return account !== undefined && !PAGES.has(first) ? account : undefined
}
