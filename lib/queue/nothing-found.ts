import type { Answer } from './answer.ts';
import { urlOf } from './url-of.ts';

/** Why a page in which no report was found may not be what it stands for. */
export type Instead =
  | { readonly state: 'declined'; readonly reason: 'challenge' }
  | { readonly state: 'unread'; readonly reason: 'login' | 'needs-scripts' };

/** How much of a page is looked at. */
const looked = 100_000;
/** A page that only asks for something has few words of its own. */
const fewWords = 600;
/** One that waits for its scripts has next to none. */
const hardlyAny = 120;

/**
 * What scripts of firewalls are known by: 瑞数, 加速乐, Alibaba Cloud, Cloudflare, and boxes to be ticked. They
 * stand in pages that were let through as well, so that they say something of a page without words alone.
 */
const challengeScript =
  /\$_ts\b|__jsl_clearance|acw_sc__v[23]|arg1=['"][0-9A-F]{30}|cf-browser-verification|challenge-platform|_cf_chl|geetest|captcha|probe\.js\?|aliyun_waf/i;
const challengeWords =
  /验证码|(?:安全|人机|访问|滑动|行为)验证|拖动.{0,6}滑块|访问(?:过于)?频繁|(?:请求|访问|操作).{0,12}(?:被|遭).{0,4}(?:拦截|阻断|禁止)|防火墙|网站防护|创宇盾|安全狗|疑似.{0,6}攻击|Just a moment|Checking your browser|Attention Required|Access Denied|verify you are human/i;
const loginAddress = /(?:^|[/.=_-])(?:log-?in|sign-?in|sso|cas|passport|oauth2?)(?:[/.=_?#-]|$)/i;
const loginWords =
  /(?:请|先|统一身份|用户|账号).{0,4}登录|登录.{0,6}(?:后|账号|密码)|log in|sign in/i;
const scriptWords =
  /(?:启用|开启|打开|支持).{0,6}java\s?script|enable java\s?script|requires? java\s?script|正在加载|加载中|loading/i;

/** Tells a challenge, a login and a page without its scripts by what it says; null for any other page. */
export function insteadOf(asked: string, answer: Answer): Instead | null {
  const html = textOf(answer);
  if (!/<[a-z!]/i.test(html)) return null;
  const words = wordsOf(html);
  if (words.length > fewWords) return null;
  const challenged =
    challengeWords.test(words) || (words.length <= hardlyAny && challengeScript.test(html));
  if (challenged && !hasPassword(html)) return { state: 'declined', reason: 'challenge' };
  if (hasPassword(html) || wasSentToLogin(asked, answer.address) || loginWords.test(words)) {
    return { state: 'unread', reason: 'login' };
  }
  // 202: what a firewall answers with while its script is still to run.
  if (answer.status === 202) return { state: 'declined', reason: 'challenge' };
  const bare = words.length <= hardlyAny && /<script\b|<frameset\b/i.test(html);
  return bare || scriptWords.test(words) ? { state: 'unread', reason: 'needs-scripts' } : null;
}

/** Where a page without words sends its reader at once (`<meta http-equiv="refresh">`); null for none. */
export function refreshOf(answer: Answer): string | null {
  const html = textOf(answer);
  const tag = /<meta\b[^<>]{0,300}http-equiv\s*=\s*["']?refresh\b[^<>]{0,2000}>/i.exec(html)?.[0];
  const [, to] =
    /content\s*=\s*["']\s*[0-5]\s*[;,]\s*url\s*=\s*['"]?([^"'>\s]+)/i.exec(tag ?? '') ?? [];
  if (to === undefined || wordsOf(html).length > hardlyAny) return null;
  const url = urlOf(to.replaceAll('&amp;', '&'), answer.address);
  return url && url.href !== answer.address ? url.href : null;
}

const hasPassword = (html: string) => /<input\b[^<>]{0,300}type\s*=\s*["']?password/i.test(html);

function wasSentToLogin(asked: string, got: string): boolean {
  const [from, to] = [urlOf(asked), urlOf(got)];
  if (!from || !to || from.href === to.href) return false;
  return (
    loginAddress.test(`${to.host}${to.pathname}`) &&
    !loginAddress.test(`${from.host}${from.pathname}`)
  );
}

/** As UTF-8, or as GB 18030 where it is none; "" for what is no text. */
function textOf({ body }: Answer): string {
  const head = body.subarray(0, looked);
  if (head.subarray(0, 1024).includes(0)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(head);
  }
}

/** What a person sees of a page without its scripts, and its title. */
function wordsOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}
