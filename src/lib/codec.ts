/** How a value becomes text and back. `decode` is total: any text gives a value, at worst `empty`. */
export interface Codec<Value> {
  empty: Value;
  encode: (value: Value) => string;
  decode: (text: string) => Value;
}
