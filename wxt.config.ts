import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Crossfoot',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage'],
    action: { default_title: '__MSG_extensionAction__' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'crossfoot@crossfoot.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
