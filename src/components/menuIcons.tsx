import { Icon } from './icons.js'

// apart from the other icons: these are loaded with what is opened from the menu
export const SearchIcon = () => (
  <Icon>
    <path d="M7 2.800a4.200 4.200 0 1 1 0 8.400 4.200 4.200 0 0 1 0-8.400ZM10.200 10.200l3 3" />
  </Icon>
)
export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.800v7.200M4.800 7 8 10.200 11.200 7M3 13.200h10" />
  </Icon>
)
export const CodeFileIcon = () => (
  <Icon>
    <path d="M6 3c-1.500 0-2 .7-2 2v1.300c0 1-.5 1.700-1.500 1.700 1 0 1.500.7 1.500 1.700V11c0 1.300.5 2 2 2M10 3c1.500 0 2 .7 2 2v1.300c0 1 .5 1.700 1.500 1.700-1 0-1.500.7-1.500 1.700V11c0 1.300-.5 2-2 2" />
  </Icon>
)
export const LeaveIcon = () => (
  <Icon mirrored>
    <path d="M6.500 3.500h-3v9h9v-3M9 3h4v4M13 3 7.500 8.500" />
  </Icon>
)
export const UpIcon = () => (
  <Icon>
    <path d="m4 10 4-4 4 4" />
  </Icon>
)
export const DownIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
)
