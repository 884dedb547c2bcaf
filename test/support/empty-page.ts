import type { Page } from '../../lib/document/page.ts';

export const emptyPage: Page = {
  url: '',
  title: '',
  contentType: '',
  blocks: [],
  truncated: false,
};
