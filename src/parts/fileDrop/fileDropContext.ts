'use client'
import type { UploadItem } from '../../cache/uploadQueue.js'
import { createPartContext } from '../internal/createPartContext.js'
import type { DropTarget } from './useDropTarget.js'

export const [FileDropProvider, useFileDrop] = createPartContext<DropTarget>('FileDropRoot')

export const [FileDropItemProvider, useFileDropItem] = createPartContext<UploadItem>('FileDropItem')
