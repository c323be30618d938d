import { describe, expect, it } from 'vitest'
import { coerceValue } from '../../src/testing/server/entities/import/coerceValue.js'
import { parseCsv } from '../../src/testing/server/entities/import/parseCsv.js'
import { startStock } from './support/startStock.js'

async function openImport() {
  const stock = await startStock()
  const send = async (form: FormData) => {
    const response = await stock.server.fetch(
      new Request('http://localhost:4400/api/apps/shop/entities/Product/import', {
        method: 'POST',
        headers: { authorization: `Bearer ${stock.token}` },
        body: form,
      }),
    )
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const importFile = (content: string | Uint8Array<ArrayBuffer>, name = 'products.csv') => {
    const form = new FormData()
    form.append('file', new File([content], name))
    return send(form)
  }
  return { ...stock, importFile, sendForm: send }
}

const failed = (details: string) => ({ status: 200, body: { status: 'error', details, output: null } })

describe('an import', () => {
  it('creates the records of a CSV file, with the types of the schema', async () => {
    const { importFile, all, heard, ada } = await openImport()
    const csv = [
      'sku,name,price,quantity,active,tags,sizes,launched,stock,id,created_by',
      'a,"Bear, ""soft""",12.5,3,TRUE,"new,red","1, 2.5",2026-01-05,"{""left"": 2}",mine,me',
      'b,,-0,,no,"[""x""]",,,,,',
      '',
      '007,"two',
      'lines",1e2,,1,,,,,,',
    ].join('\r\n')
    const { status, body } = await importFile(`\uFEFF${csv}\r\n`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'success',
      details: 'Successfully imported 3 entities',
      output: [
        {
          sku: 'a',
          name: 'Bear, "soft"',
          price: 12.5,
          quantity: 3,
          active: true,
          tags: ['new', 'red'],
          sizes: [1, 2.5],
          launched: '2026-01-05',
          stock: { left: 2 },
          created_by: 'ada@example.com',
          created_by_id: ada.id,
        },
        { sku: 'b', active: false, tags: ['x'], category: 'tool' },
        { sku: '007', name: 'two\r\nlines', price: 100, active: true },
      ],
    })
    const { output } = body as { output: { id: string }[] }
    expect(output[1]).not.toHaveProperty('name')
    expect((await all()).map(({ id }) => id)).toEqual(output.map(({ id }) => id))
    expect(output.map(({ id }) => id)).not.toContain('mine')
    expect(heard()).toEqual(output.map(({ id }) => ['entities:shop:Product', 'create', id]))
  })

  it('creates the records of a JSON file', async () => {
    const { importFile } = await openImport()
    const list = [
      { sku: 'a', price: '7', tags: ['x'], name: '' },
      { sku: 'b', active: 'yes' },
    ]
    expect((await importFile(JSON.stringify(list, null, 2), 'products.json')).body).toMatchObject({
      status: 'success',
      output: [
        { sku: 'a', price: 7, tags: ['x'], name: '' },
        { sku: 'b', active: true },
      ],
    })
  })

  it('creates none when a row is wrong, and says which', async () => {
    const { importFile, all, heard } = await openImport()
    const csv = 'sku,price,active\na,1,\nb,cheap,perhaps\n,3,\n'
    expect(await importFile(csv)).toEqual(
      failed(
        'Product: row 2: `price` must be a number; `active` must be a boolean; row 3: `sku` is required',
      ),
    )
    expect(await all()).toEqual([])
    expect(heard()).toEqual([])
  })

  it.each([
    ['', 'The file has no records'],
    ['sku,price\n', 'The file has no records'],
    ['[]', 'The file has no records'],
    ['[{"sku": "a"}', 'The file is not valid JSON'],
    ['{"sku": "a"}', 'A list of records is required'],
    ['[{"sku": "a"}, 5]', 'Row 2 must be an object'],
    ['sku,,price\na,b,1', 'Column 2 has no name'],
    ['sku,price,sku\na,1,b', 'Two columns are called sku'],
    ['sku,price\na,1\nb,2,3', 'Row 2 has 3 cells, but there are 2 columns'],
    ['sku,price\na,1\n"b,2\n', 'Row 2 has a quote that is not closed, or that has text beside it'],
    ['sku,price\n"a"x,1', 'Row 1 has a quote that is not closed, or that has text beside it'],
    ['"sku', 'The header has a quote that is not closed, or that has text beside it'],
    [`sku\n${'a\n'.repeat(5001)}`, 'At most 5000 records per file, not 5001'],
  ])('of a file that is no good says why', async (content, details) => {
    const { importFile } = await openImport()
    expect(await importFile(content)).toEqual(failed(details))
  })

  it('refuses bytes that are no text', async () => {
    const { importFile } = await openImport()
    expect(await importFile(Uint8Array.of(0x73, 0xff, 0xfe))).toEqual(failed('The file is not text in UTF-8'))
  })

  it('refuses a file over 5 MB, and a body without a file', async () => {
    const { importFile, sendForm, send } = await openImport()
    expect((await importFile(`sku\n${'a'.repeat(5_000_000)}`)).status).toBe(413)
    expect((await sendForm(new FormData())).status).toBe(422)
    expect((await send('POST', '/import', { file: 'sku\na' })).status).toBe(415)
  })

  it('puts nothing on the prototype of a record', async () => {
    const { importFile } = await openImport()
    const { body } = await importFile('sku,__proto__,constructor\na,polluted,own\n')
    const { output } = body as { output: object[] }
    expect(output).toMatchObject([{ sku: 'a', constructor: 'own' }])
    expect(Object.keys(output[0] ?? {})).not.toContain('__proto__')
    expect(Object.hasOwn(Object.prototype, 'sku')).toBe(false)
  })
})

describe('a text for a number', () => {
  it.each([
    ['1', 1],
    [' -2.50 ', -2.5],
    ['.5', 0.5],
    ['3.', 3],
    ['+1e3', 1000],
    ['1,000', '1,000'],
    ['0x10', '0x10'],
    ['Infinity', 'Infinity'],
    ['12 pieces', '12 pieces'],
  ])('%j is %j', (text, expected) => {
    const schema = { type: 'number' }
    expect(coerceValue(schema, text, schema)).toBe(expected)
  })

  it('is read in a time that grows with its length alone', () => {
    const schema = { type: 'number' }
    const long = `${'1'.repeat(1_000_000)}x`
    expect(coerceValue(schema, long, schema)).toBe(long)
  })
})

describe('CSV', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r1\r', [['a'], ['1']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '"a","b,c"\n"d\ne","f""g"',
      [
        ['a', 'b,c'],
        ['d\ne', 'f"g'],
      ],
    ],
    ['""\n"",""', [['', '']]],
    ['5" pipe,x', [['5" pipe', 'x']]],
    ['', []],
    ['\n\n', []],
  ])('%j is %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows)
  })

  it('of a long quoted cell takes no stack', () => {
    const cell = '"'.repeat(200_000)
    expect(parseCsv(`"${cell}",x`)).toEqual([['"'.repeat(100_000), 'x']])
    expect(() => parseCsv(`"${cell}`)).toThrow('a quote that is not closed')
  })
})
