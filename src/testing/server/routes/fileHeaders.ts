/** Types that a browser may show by itself. Nothing that can carry a script: no SVG, HTML, XML or PDF. */
const inlineTypes = /^(image\/(png|jpeg|gif|webp|avif|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+)$/
const plainTypes = /^(text\/plain|text\/csv|application\/json|application\/pdf)$/

/** Headers under which a file that anybody may have sent can be served beside an app without harm. */
export function fileHeaders(name: string, type: string, size: number): Record<string, string> {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const inline = inlineTypes.test(bare)
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return {
    'Content-Type': inline || plainTypes.test(bare) ? bare : 'application/octet-stream',
    'Content-Length': String(size),
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  }
}
