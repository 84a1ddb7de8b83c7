import { x } from '#core/x.ts';
export default function Page() {
  return <p>{x}</p>;
}
