import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { compileHint } from './scripts/compile-hint.ts';
import { connectsNowhere } from './scripts/connects-nowhere.ts';
import { pdfAssets } from './scripts/pdf-assets.ts';
import { changelogPages, proseStyle, rulePages } from './scripts/rule-pages.ts';
import { zipInPage } from './scripts/zip-in-page.ts';

/** The browser's own strings, which it reads before any script of ours runs, by our wording's key. */
const manifestStrings = {
  extensionName: 'extension.name',
  extensionDescription: 'extension.description',
  extensionAction: 'extension.action',
  extensionPanel: 'extension.panel',
} as const;

/** `_locales/<language>/messages.json`, from the wording in `locales/<language>/options.json`. */
function localeMessages(language: string): string {
  const wording: Record<string, string> = JSON.parse(
    readFileSync(new URL(`locales/${language}/options.json`, import.meta.url), 'utf8'),
  );
  const messages = Object.entries(manifestStrings).map(([name, key]) => {
    const message = wording[key];
    if (!message) throw new Error(`locales/${language}/options.json has no "${key}".`);
    return [name, { message }];
  });
  return JSON.stringify(Object.fromEntries(messages), null, 2);
}

/**
 * The extension's pages load nothing but the extension itself. Only the viewer and the workbench connect to
 * addresses, those that the person chose: each other page says of itself that it does not (`connectsNowhere`).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // Decoders of the pictures in PDFs are WebAssembly, which this lets be compiled.
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' http: https:",
  ...['img', 'style', 'worker'].map((kind) => `${kind}-src 'self'`),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((kind) => `${kind} 'none'`),
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The popup waits for its worker's first audit, which calls most of what is in it.
  vite: () => ({
    plugins: [compileHint('auditor.js'), zipInPage(), connectsNowhere(['viewer', 'workbench'])],
    build: {
      modulePreload: {
        // Every browser of ours preloads modules by itself.
        polyfill: false,
        // What few pages show may come a moment later: a list of all that it needs weighs on every popup.
        resolveDependencies: (file, needed, { hostType }) =>
          hostType === 'html' || file.includes('show-session') ? needed : [],
      },
    },
  }),
  manifest: ({ command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Crossfoot',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // WXT adds `sidePanel` for Chromium.
    permissions: ['activeTab', 'scripting', 'storage'],
    // Asked for one site at a time, to fetch a file there that the person has chosen.
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_extensionPanel__',
      },
    },
    // While developing, pages talk to the server that rebuilds them.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    // The least that the code needs: test/e2e/chromium/interfaces.test.ts names what needs it. Each browser
    // passes over the other's key without a warning, so that both builds have one manifest.
    minimum_chrome_version: '123',
    browser_specific_settings: {
      gecko: {
        id: 'crossfoot@crossfoot.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
  hooks: {
    // WXT takes the title from the popup's HTML, which has one language.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extensionAction__';
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_extensionName__';
    },
    'build:publicAssets': (_wxt, files) => {
      for (const language of ['zh_CN', 'en']) {
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: localeMessages(language),
        });
      }
      for (const { path, html } of [...rulePages(), ...changelogPages()])
        files.push({ relativeDest: path, contents: html });
      files.push({ relativeDest: proseStyle.path, contents: proseStyle.text });
      files.push(...pdfAssets());
    },
  },
});
