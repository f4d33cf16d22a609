"""Other editions of the forms: for the people drawn on demand, in layouts that the six of `people` do not have.

What a page states becomes facts by the same conventions as in `forms`, so that a scorer treats both sets alike:

- a form's name, gender, ethnicity, native and birth place and number are `identity` facts, as written; `无` is none;
- `birth` is `self_filled` where the person fills the form (M01, where it is Gregorian too, M07 M09 M18 M22 M29 M31)
  and bare on forms that an office fills (M05 M11 M25 M26 M27, Gregorian too, M32 M33 M35); 拟免职务 of M27 is a 免;
- 入党时间 of M01 M27 M32 M33 is `claimed_join`, 转正时间 of M01 `claimed_full`; M18 states `form_filled`
  together with the signature of the person, then one step for each decision;
- every résumé line is a `stint` in page order, its unit and post joined as written; a bracket behind it is `nested`;
- dates of opinion boxes are `signing` facts (CONTRACT.md says by whom), but for steps of Party and League bodies; on
  forms of recruitment (M29) and enlistment (M31) the last date is both the signing and the `work_start`;
- the day of filling in, of a letter and of a League form's wish is a `signing` by 本人;
- 政治面貌 is `political_status` on that day; other ink is no fact.
"""
