/** Anywhere in a name. */
const secret =
  /token|ticket|sess|auth|sign|secret|creden|cookie|[cx]srf|jwt|bearer|digest|hmac|nonce|verif|captcha|pass|pwd|psw|user|login|phone|mobile|mail|account|idcard|idno|sfz|sjh|yzm|(check|valid|sms|v)code|key$|(open|union|device|client|trace|request|visitor|member|person|access|key|app|wx)id$|密码|口令|令牌|密钥|会话|签名|票据|姓名|手机|电话|身份证|验证码/;
/** The whole of a name. */
const secretAlone =
  /^((s|u|ss|ps|hs|gs|cs|sso|req|visit|cf)id|code|state|ak|sk|sig|hash|md5|mac|otp|pin|ses|tel|name|un|xm|ip|st)$/;
const value = /^(\d{1,8}|\d{4}-\d{1,2}(-\d{1,2})?|\p{L}{1,12}[-_]?\d{0,4})$/u;
const opaque = /^(?!(ST|TGT|PT)-|eyJ)[\w.-]{1,40}$/;

/**
 * Whether a parameter of a query may stay, as it looks like the id of content:
 * - not if its name speaks of a session, a person or a proof (`token`, `sid`, `user`, `sign` …);
 * - if it is named as an id (`id`, `docid`, `articleId` …), with up to 40 plain signs;
 * - else if its value is a number of up to eight digits, a date, or a short word with or without a number.
 */
export function isId(parameter: string): boolean {
  const [name = '', given] = parameter.split(/=(.*)/s).map(opened);
  // "?1234": the value alone.
  if (given === undefined) return value.test(name);
  if (isSecretName(name)) return false;
  return (/id$/.test(plain(name)) && opaque.test(given)) || value.test(given);
}

/** Whether what is named so says who looks at a page. */
export function isSecretName(name: string): boolean {
  const words = plain(opened(name));
  return secret.test(words) || secretAlone.test(words);
}

/** In whatever case, width and with whatever signs between. */
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');

/** Decoded, however often it was encoded; as it is where it cannot be. */
export function opened(words: string): string {
  let open = words;
  for (let times = 0; times < 4 && open.includes('%'); times++) {
    try {
      open = decodeURIComponent(open);
    } catch {
      return open;
    }
  }
  return open;
}
