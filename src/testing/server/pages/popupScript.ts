/** Hands a token from a popup to the page that opened it, and to no other, then closes the popup. */
export const popupScript = `const { origin, token, newUser } = document.currentScript.dataset
window.opener?.postMessage({ access_token: token, is_new_user: newUser === 'true' }, origin)
window.close()
`
