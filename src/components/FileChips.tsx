'use client'
import type { UploadItem } from '../cache/uploadQueue.js'
import { FileDropItem } from '../parts/fileDrop/FileDropItem.js'
import { FileDropList } from '../parts/fileDrop/FileDropList.js'
import { FileDropName } from '../parts/fileDrop/FileDropName.js'
import { FileDropProgress } from '../parts/fileDrop/FileDropProgress.js'
import { FileDropRemove } from '../parts/fileDrop/FileDropRemove.js'
import { FileDropRetry } from '../parts/fileDrop/FileDropRetry.js'
import { FileDropStatus } from '../parts/fileDrop/FileDropStatus.js'
import { CrossIcon, FileIcon, RetryIcon } from './icons.js'

/** The files of a queue, one line each. */
export function FileChips() {
  return <FileDropList className="b44-files">{renderFile}</FileDropList>
}

const renderFile = (item: UploadItem) => (
  <FileDropItem key={item.id} item={item} className="b44-file">
    <FileIcon />
    <FileDropName className="b44-file-name" />
    <FileDropProgress className="b44-progress" />
    <FileDropStatus className="b44-file-status" />
    <FileDropRetry className="b44-icon-button">
      <RetryIcon />
    </FileDropRetry>
    <FileDropRemove className="b44-icon-button">
      <CrossIcon />
    </FileDropRemove>
  </FileDropItem>
)
