#!/bin/sh
# 发布前核对：有错误就不发布。用法：before-publishing.sh 年报.docx
# Before publishing: a report with errors is not published. Usage: before-publishing.sh report.docx
set -u

crossfoot audit "$@"
case $? in
  0) echo "可以发布 / ready to publish" ;;
  1) echo "有错误，请改正后再发布 / errors: please correct them first" >&2; exit 1 ;;
  2) echo "有没读出来的，请人看一看 / something was not read: a person has to look" >&2; exit 1 ;;
  *) echo "未核对 / not audited" >&2; exit 1 ;;
esac
