/** Whom an app lets in, as its clients may ask. It is for its pages to see to it. */
export type PublicSettings =
  'private_with_login' | 'public_with_login' | 'public_without_login' | 'workspace_with_login'
