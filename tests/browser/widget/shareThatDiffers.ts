import type { Page } from 'playwright'

/** Which share of the pixels of two pictures differs, by more than the eye could tell. */
export function shareThatDiffers(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          context?.drawImage(bitmap, 0, 0)
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
        }),
      )
      if (!a || a.length !== b?.length) return 1
      let differing = 0
      for (let at = 0; at < a.length; at += 4) {
        const isSame = [0, 1, 2].every((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) <= 2)
        if (!isSame) differing += 1
      }
      return differing / (a.length / 4)
    },
    [one.toString('base64'), other.toString('base64')],
  )
}
