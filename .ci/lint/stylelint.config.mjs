export default {
  extends: 'stylelint-config-recommended',
  reportNeedlessDisables: true,
  rules: {
    'length-zero-no-unit': true,
    // Rules stand with the part of a page they are about, not by their weight.
    'no-descending-specificity': null,
  },
};
