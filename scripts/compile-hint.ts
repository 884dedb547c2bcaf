import type { Plugin } from 'vite';

/**
 * Has Chromium compile a script whole while it loads, not each function when it is first called: for a
 * script most of which is called once, at once. Other browsers read a comment.
 *
 * https://v8.dev/blog/explicit-compile-hints
 */
export function compileHint(file: string): Plugin {
  return {
    name: 'compile-hint',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const script = bundle[file];
      if (script?.type === 'chunk') script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
    },
  };
}
