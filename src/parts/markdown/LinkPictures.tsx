'use client'
import { useMemo, useState, type ReactNode } from 'react'
import { InsideLinkContext } from './insideLinkContext.js'
import { LoadImageButton } from './LoadImageButton.js'

/** A link, and behind it what loads the pictures in it: in a link, the same click would follow it. */
export function LinkPictures({ children }: { children: ReactNode }) {
  const [offered, setOffered] = useState<readonly URL[]>([])
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => new Set())
  const link = useMemo(
    () => ({
      wanted,
      offer(picture: URL) {
        setOffered((others) => [...others, picture])
        return () => setOffered((all) => all.filter((one) => one !== picture))
      },
    }),
    [wanted],
  )
  const different = offered.filter(({ href }, at) => offered.findIndex((one) => one.href === href) === at)
  return (
    <InsideLinkContext.Provider value={link}>
      {children}
      {different.map(({ host, href }) => (
        <span key={href} data-part="image">
          <LoadImageButton host={host} onLoad={() => setWanted((others) => new Set([...others, href]))} />
        </span>
      ))}
    </InsideLinkContext.Provider>
  )
}
