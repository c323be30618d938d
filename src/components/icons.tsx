import type { ReactNode } from 'react'

/** One picture of 16 px, drawn in strokes of the text's colour. What it means is said in words beside it. */
export function Icon({ children, mirrored }: { children: ReactNode; mirrored?: boolean }) {
  return (
    <svg className="b44-icon" viewBox="0 0 16 16" aria-hidden focusable="false" data-mirrored={mirrored}>
      {children}
    </svg>
  )
}

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3L13 4.5" />
  </Icon>
)
export const CrossIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
  </Icon>
)
export const SpinnerIcon = () => (
  <Icon>
    <path d="M8 2a6 6 0 1 1-5.2 3" />
  </Icon>
)
export const ChevronIcon = () => (
  <Icon mirrored>
    <path d="m6 4 4 4-4 4" />
  </Icon>
)
export const SendIcon = () => (
  <Icon>
    <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />
  </Icon>
)
export const ClipIcon = () => (
  <Icon>
    <path d="m13.3 7.3-5.5 5.5a3.2 3.2 0 0 1-4.6-4.6l5.7-5.6a2.1 2.1 0 0 1 3 3L6.3 11.2a1.05 1.05 0 0 1-1.5-1.5l5.1-5" />
  </Icon>
)
export const AttentionIcon = () => (
  <Icon>
    <path d="M8 3.5v5.5M8 12.3v.1" />
  </Icon>
)
export const StopIcon = () => (
  <Icon>
    <path d="M4.5 4.5h7v7h-7z" />
  </Icon>
)
export const ClockIcon = () => (
  <Icon>
    <path d="M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5.3V8l1.9 1.3" />
  </Icon>
)
export const DotIcon = () => (
  <Icon>
    <path d="M8 8h.01" />
  </Icon>
)
export const RetryIcon = () => (
  <Icon>
    <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.7h-2.7" />
  </Icon>
)
export const FileIcon = () => (
  <Icon>
    <path d="M9.3 2.5H5A1.3 1.3 0 0 0 3.7 3.8v8.4A1.3 1.3 0 0 0 5 13.5h6a1.3 1.3 0 0 0 1.3-1.3V5.5ZM9.3 2.5v3h3" />
  </Icon>
)
export const EyeIcon = () => (
  <Icon>
    <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z" />
  </Icon>
)
export const UploadIcon = () => (
  <Icon>
    <path d="M8 10.5V3M4.8 6 8 2.8 11.2 6M2.8 10.5v1.7a1.3 1.3 0 0 0 1.3 1.3h7.8a1.3 1.3 0 0 0 1.3-1.3v-1.7" />
  </Icon>
)
export const CopyIcon = () => (
  <Icon>
    <path d="M6 5.5h6.3a1 1 0 0 1 1 1v6.3a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.500a1 1 0 0 1 1-1ZM10.5 3.200v-.2a1 1 0 0 0-1-1H3.700a1 1 0 0 0-1 1v5.800a1 1 0 0 0 1 1h.2" />
  </Icon>
)
export const PencilIcon = () => (
  <Icon>
    <path d="m3 13 .7-3L10.8 2.900l2.3 2.300L6 12.300ZM9.3 4.400l2.3 2.3" />
  </Icon>
)
export const ThumbUpIcon = () => (
  <Icon>
    <path d="M5 7.2 7.6 2.500c1.1 0 1.8.8 1.6 1.900L8.8 6.400h3.100a1.2 1.2 0 0 1 1.2 1.500l-1 4a1.4 1.4 0 0 1-1.3 1.100H5M5 7.200V13H3V7.200Z" />
  </Icon>
)
export const ThumbDownIcon = () => (
  <Icon>
    <path d="M5 8.800l2.6 4.700c1.1 0 1.8-.8 1.6-1.900l-.4-2h3.100a1.2 1.2 0 0 0 1.2-1.500l-1-4A1.4 1.4 0 0 0 10.8 3H5M5 8.800V3H3v5.800Z" />
  </Icon>
)
export const MoreIcon = () => (
  <Icon>
    <path d="M3 7.700a.3.3 0 1 1 0 .600.3.3 0 0 1 0-.600ZM8 7.700a.3.3 0 1 1 0 .600.3.3 0 0 1 0-.600ZM13 7.700a.3.3 0 1 1 0 .600.3.3 0 0 1 0-.600Z" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
)
