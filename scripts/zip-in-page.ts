import type { Plugin } from 'vite';

const name = '\0zip-in-page';

const source = `import { zipSync } from 'fflate';
export * from 'fflate';
export function zip(files, done) {
  try {
    done(null, zipSync(files));
  } catch (error) {
    done(error);
  }
}`;

/**
 * Has the library that writes workbooks pack them itself. It would leave files of some size to workers made
 * from a Blob, which the policy of an extension's pages forbids: its promise would never be kept.
 */
export function zipInPage(): Plugin {
  return {
    name: 'zip-in-page',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === 'fflate' && importer?.includes('/write-excel-file/') ? name : null;
    },
    load(id) {
      return id === name ? source : null;
    },
  };
}
