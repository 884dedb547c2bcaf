/**
 * `npm run zip`: the packages for both stores, and beside them a folder for people without npm:
 * .output/crossfoot, which a browser loads as it is, with how to do that.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';

const folder = '.output/crossfoot';

const howTo = `勾稽：装到浏览器里

1. 把这个文件夹放在不会移动的地方。
2. 打开 chrome://extensions（Edge 是 edge://extensions，360、奇安信等浏览器在“扩展”或“管理扩展”里），打开“开发者模式”。
3. 点“加载已解压的扩展程序”，选这个文件夹里的 extension。
4. 点浏览器右上角的拼图按钮，在“勾稽”旁边点图钉。

需要 Chrome、Edge 或同内核浏览器 123 以上。Firefox 请用 .xpi 或商店的包。

Crossfoot: open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and this folder's "extension".
`;

for (const browser of ['chrome', 'firefox']) {
  execFileSync('npx', ['wxt', 'zip', '-b', browser], { stdio: 'inherit' });
}
rmSync(folder, { recursive: true, force: true });
cpSync('.output/chrome-mv3', `${folder}/extension`, { recursive: true });
writeFileSync(`${folder}/安装说明.txt`, howTo.replaceAll('\n', '\r\n'));
console.log(`${folder}: an installable folder`);
