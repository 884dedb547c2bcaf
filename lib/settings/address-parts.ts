/** Anywhere in a name. */
const secret = new RegExp(
  [
    ...[
      'token',
      'ticket',
      'sess',
      'auth',
      'sign',
      'secret',
      'credential',
      'cookie',
      '[cx]srf',
      'jwt',
    ],
    ...[
      'bearer',
      'digest',
      'hmac',
      'nonce',
      'verif',
      'captcha',
      'passw',
      'pwd',
      'psw',
      'user',
      'login',
    ],
    ...['phone', 'mobile', 'mail', 'account', 'idcard', 'idno$', 'sfz', 'sjh', 'yzm'],
    ...[
      '(access|app|api|private|public|client|secret|session)key',
      '(check|valid|sms|auth|v)code$',
    ],
    ...[
      '密码',
      '口令',
      '令牌',
      '密钥',
      '会话',
      '签名',
      '票据',
      '姓名',
      '手机',
      '电话',
      '身份证',
      '验证码',
    ],
  ].join('|'),
);
/** The whole of a name. */
const secretAlone =
  /^(s|u|sso|req|visit|cf)id$|^(code|state|key|ak|sk|sig|hash|md5|mac|otp|pin|ses|tel|name|un|pass|pw|xm|ip|st)$/;
/** What a portal names by an id, whatever the id looks like; of other names ending in "id" only plain values stay. */
const content =
  /^(|[a-z]|doc|article|art|news|info|cat|category|content|column|col|channel|item|node|class|type|page|site|web|dept|department|org|organ|unit|file|attach(ment)?|resource|res|data|report|notice|policy|main|topic|subject|menu|module|parent|root|top|list|post|record|catalog|manuscript|xxgk|gk|lm|wz|nr)(u?u|gu)?id$/;
const value = /^(\d{1,8}|\d{4}-\d{1,2}(-\d{1,2})?|\p{L}{1,12}[-_]?\d{0,4})$/u;
const opaque = /^(?!(ST|TGT|PT)-|eyJ)[\w.-]{1,40}$/;

/**
 * Whether a parameter of a query may stay, as it looks like the id of content:
 * - not if its name speaks of a session, a person or a proof (`token`, `sid`, `user`, `sign` …);
 * - if it is named as the id of content (`id`, `docid`, `articleId` …), with up to 40 plain signs;
 * - else if its value is a number of up to eight digits, a date, or a short word with or without a number.
 */
export function isId(parameter: string): boolean {
  const [name = '', given] = parameter.split(/=(.*)/s).map(opened);
  // "?1234": the value alone.
  if (given === undefined) return value.test(name);
  if (isSecretName(name)) return false;
  return (content.test(plain(name)) && opaque.test(given)) || value.test(given);
}

/** Whether what is named so says who looks at a page. */
export function isSecretName(name: string): boolean {
  const words = plain(opened(name));
  return (
    secret.test(words) || secretAlone.test(words) || (personal.test(words) && !content.test(words))
  );
}

/** Ids of whoever looks, of a device, of a key. */
const personal =
  /(open|union|device|client|trace|request|visitor|member|person|staff|customer|access|key|app|wx|session|ss|ps|hs|gs|cs|zs)id$/;

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
