import { expect, it } from 'vitest';
import { replaced } from './ground.ts';

it.each([
  ['Arms sales pay for arms makers.', 'Arms sales', '____ pay for arms makers.'],
  ['東京は日本の首都です。', '首都', '東京は日本の____です。'],
  ['กรุงเทพเป็นเมืองหลวงของไทย', 'เมืองหลวง', 'กรุงเทพเป็น____ของไทย'],
  ['नई दिल्ली भारत की राजधानी है।', 'राजधानी', 'नई दिल्ली भारत की ____ है।'],
])('puts a gap into “%s”', (sentence, phrase, gapped) => {
  expect(replaced(sentence, phrase, '____')).toBe(gapped);
});

it.each([
  ['Reformers wanted reforms.', 'reform'],
  ['東京と東京', '東京'],
  ['वह कमल है।', 'कम'],
  ['ป่าไม้', 'ป'],
  ['वह दिल्ली है।', 'दिल्ल'],
])('puts none into “%s” for %s, which is no word there, or two', (sentence, phrase) => {
  expect(replaced(sentence, phrase, '____')).toBeUndefined();
});
