import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Visitor {
  /** False: nothing inside it is visited, nor is it closed. */
  open(element: Element): boolean;
  text?(text: string): void;
  close?(element: Element): void;
}

/** Visits a tree in the order of its text. By a stack of its own: a page may be nested deeper than calls may. */
export function walk(root: Node, visitor: Visitor): void {
  const open: { element: Node; next: number }[] = [{ element: root, next: 0 }];
  while (open.length > 0) {
    const last = open.at(-1) as (typeof open)[number];
    const child = childrenOf(last.element)[last.next++];
    if (!child) {
      open.pop();
      if (isElement(last.element) && last.element !== root) visitor.close?.(last.element);
    } else if ('value' in child) visitor.text?.(child.value);
    else if (isElement(child) && visitor.open(child)) open.push({ element: child, next: 0 });
  }
}

/** All text in an element. */
export function textIn(element: Element): string {
  let text = '';
  walk(element, {
    open: () => true,
    text: (more) => {
      text += more;
    },
  });
  return text;
}

/** The first element of a name, in the order of the text. */
export function firstOf(root: Node, name: string): Element | undefined {
  let found: Element | undefined;
  walk(root, {
    open(element) {
      if (!found && element.tagName === name) found = element;
      return !found;
    },
  });
  return found;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** How many elements lie in one another. */
export function depthOf(root: Node): number {
  let [depth, deepest] = [0, 0];
  walk(root, {
    open() {
      depth++;
      deepest = Math.max(deepest, depth);
      return true;
    },
    close() {
      depth--;
    },
  });
  return deepest;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
