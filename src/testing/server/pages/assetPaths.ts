/** Where the pages' files are. Under `/api`, so that whatever forwards that to the server forwards them too. */
export const assetPaths = {
  styles: '/api/apps/auth/pages.css',
  popup: '/api/apps/auth/popup.js',
}
