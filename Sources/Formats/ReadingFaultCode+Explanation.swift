extension ReadingFaultCode {
  /// What it is called in Chinese, in a few words.
  public var title: String {
    switch self {
    case .malformed: "内容不完整"
    case .wrongType: "值的类型不对"
    case .noForm: "没有自评表"
    case .empty: "空文件"
    case .limitExceeded: "超过读取上限"
    case .invalidEncoding: "不是 UTF-8 编码"
    case .duplicateKey: "键重复"
    case .encrypted: "文件已加密"
    case .legacyFormat: "旧格式未转换"
    case .unsupportedFormat: "不支持的格式"
    case .truncatedArchive: "压缩包不完整"
    case .damagedEntry: "压缩包有损坏"
    case .notOfficeFile: "不是 Word 或 Excel 文件"
    case .noSheets: "没有工作表"
    case .missingPart: "文档缺少部分内容"
    case .brokenXML: "文档内部有错误"
    case .documentType: "含有文档类型声明"
    case .unknownEntity: "含有未定义的实体"
    case .duplicateEntry: "压缩包内重名"
    case .tooManyEntries: "压缩包文件过多"
    case .entryTooLarge: "解压后过大"
    case .archiveTooLarge: "解压后总量过大"
    case .suspiciousRatio: "疑似压缩炸弹"
    case .tooDeep: "嵌套过深"
    case .tooManyCells: "单元格过多"
    case .textTooLong: "文字过长"
    case .badReference: "单元格位置有误"
    case .conversionFailed: "转换失败"
    case .scannedPortable: "扫描件"
    case .damagedPortable: "PDF 损坏"
    case .noRubric: "无法选定指标体系"
    case .unreadableFile: "文件打不开"
    }
  }

  /// What it means, in Chinese.
  public var meaning: String {
    switch self {
    case .malformed: "文件不是完整的 JSON 或 YAML：缺少引号、括号、逗号，或在中间被截断。"
    case .wrongType: "某一项的值类型不对，例如应填文字或数字的地方写成了对象或列表。"
    case .noForm: "文件本身没有错误，但里面没有自评表：既没有指标，也没有资金和基础数据。"
    case .empty: "文件是空的，或者只有空白。"
    case .limitExceeded: "文件超过了读取上限（大小、嵌套层数、行数或数值个数）。"
    case .invalidEncoding: "文件里有不是 UTF-8 编码的字节，多半是用 GBK 保存的。"
    case .duplicateKey: "同一个对象里同一个键写了两次，无法判断以哪个为准。"
    case .encrypted: "文件设有打开密码，内容已加密，无法读取。"
    case .legacyFormat:
      "文件是 Word 97-2003（.doc）、Excel 97-2003（.xls）或 WPS 的旧二进制格式，或者是 RTF、OpenDocument、网页表格，要先转换才能读，而这里没有转换。"
    case .unsupportedFormat: "按内容判断，文件不是 Word 文档、Excel 工作簿、PDF、JSON 或 YAML；后缀名不作依据。"
    case .truncatedArchive: "文件不完整：.docx 和 .xlsx 是压缩包，这个压缩包在中间断开或目录损坏。"
    case .damagedEntry: "压缩包里某一部分解不开，或者解开后与校验值不符。"
    case .notOfficeFile: "文件是压缩包，但不是 Word 文档（.docx）或 Excel 工作簿（.xlsx）。"
    case .noSheets: "工作簿里没有一张工作表。"
    case .missingPart: "文档引用了压缩包里不存在的部分。"
    case .brokenXML: "文档内部的 XML 有语法错误，多半是文件损坏或由有问题的软件生成。"
    case .documentType: "文档内部含有文档类型声明（DOCTYPE）。正常的 Office 文件没有它，它可被用来攻击读取程序。"
    case .unknownEntity: "文档内部引用了没有定义的实体，例如 &nbsp;。"
    case .duplicateEntry: "压缩包里有两个同名的部分，无法判断以哪个为准。"
    case .tooManyEntries: "压缩包里的文件个数超过上限。"
    case .entryTooLarge: "压缩包里的某一部分解开后超过上限。"
    case .archiveTooLarge: "压缩包全部解开后超过上限。"
    case .suspiciousRatio: "压缩包里的某一部分解开后是压缩大小的几百倍，与“压缩炸弹”特征相同，未继续解压。"
    case .tooDeep: "文档内部的嵌套层数超过上限，例如表格中套表格太多层。"
    case .tooManyCells: "表格的行、列、单元格、合并区域或表格个数超过上限。"
    case .textTooLong: "某个单元格或某段文字，或全部文字合计，超过上限。"
    case .badReference: "单元格、合并区域或共享字符串的编号超出工作簿允许的范围。"
    case .conversionFailed: "旧格式文件交给 LibreOffice 转换，但没有得到可用的 .docx 或 .xlsx：文件可能已损坏，或转换超过了时限。"
    case .scannedPortable: "PDF 的每一页都是图片（扫描件或照片），没有可以读取的文字。"
    case .damagedPortable: "PDF 文件损坏或不完整，打不开，或者里面没有一页。"
    case .noRubric: "表上写的内容不足以选定指标体系（看不出是整体支出还是项目支出，或年度没有适用的），或者写的指标体系不存在。"
    case .unreadableFile: "文件打不开：没有读取权限、已被移走，或者不是普通文件。"
    }
  }

  /// A short piece of a document that has it.
  public var example: String {
    switch self {
    case .malformed: #"{"indicators": [{"name": "培训人数" "weight": 8}]}"#
    case .wrongType: #"{"indicators": [{"name": "培训人数", "weight": {"分值": 8}}]}"#
    case .noForm: #"{"title": "2024年工作总结"}"#
    case .empty: "（0 字节的文件）"
    case .limitExceeded: "嵌套一百层的 [[[[…]]]]"
    case .invalidEncoding: "用 GBK 编码保存的 form.json"
    case .duplicateKey: #"{"name": "培训人数", "weight": 8, "weight": 10}"#
    case .encrypted: "设了打开密码的 自评表.xlsx"
    case .legacyFormat: "自评表.doc；或改名为 自评表.docx 的 .doc 文件"
    case .unsupportedFormat: "把一张照片改名为 自评表.docx"
    case .truncatedArchive: "只下载了一半的 自评表.docx"
    case .damagedEntry: "word/document.xml 的校验值不符"
    case .notOfficeFile: "把 照片.zip 改名为 自评表.xlsx；或 .pptx 演示文稿"
    case .noSheets: "<sheets/>"
    case .missingPart: "xl/workbook.xml 引用的 worksheets/sheet1.xml 不在压缩包里"
    case .brokenXML: "<w:p><w:r></w:p>"
    case .documentType: #"<!DOCTYPE x [<!ENTITY a "…">]>"#
    case .unknownEntity: "<w:t>&company;</w:t>"
    case .duplicateEntry: "两个 xl/workbook.xml"
    case .tooManyEntries: "含十万个文件的压缩包"
    case .entryTooLarge: "声明解开后有 4 GiB 的 sheet1.xml"
    case .archiveTooLarge: "几百个各 100 MiB 的部分"
    case .suspiciousRatio: "20 KB 解开成 20 MB 的 sheet1.xml"
    case .tooDeep: "表格中套表格一百层"
    case .tooManyCells: "一百万个有内容的单元格"
    case .textTooLong: "一个单元格里有几百万字"
    case .badReference: #"<c r="ZZZZ99999999">"#
    case .conversionFailed: "只下载了一半的 自评表.doc"
    case .scannedPortable: "用扫描仪或手机拍成的 自评表.pdf"
    case .damagedPortable: "只下载了一半的 自评表.pdf"
    case .noRubric: "一张没有写 kind、也没有项目名称的 JSON 自评表"
    case .unreadableFile: "没有读取权限的 自评表.docx"
    }
  }

  /// What to do about it, in Chinese.
  public var remedy: String {
    switch self {
    case .malformed: "按提示的行列检查标点；若文件是传输时断开的，请重新获取整个文件。"
    case .wrongType: "把该项改成文字或数字，例如 \"weight\": \"8\"。"
    case .noForm: "确认给的是自评表文件；至少要有 indicators，或 data 和 funds。"
    case .empty: "确认导出或保存已完成，再重新提交。"
    case .limitExceeded: "把多张表分成几个文件，或改用每行一张表的 NDJSON。"
    case .invalidEncoding: "在编辑器里另存为 UTF-8 编码。"
    case .duplicateKey: "只保留正确的那一个。"
    case .encrypted: "用原密码打开，取消打开密码（文件→信息→保护），另存后再提交。"
    case .legacyFormat:
      "安装 LibreOffice 后会自动转换（Debian、Ubuntu：sudo apt install libreoffice-writer libreoffice-calc）；或用 Word、Excel、WPS 打开，另存为 .docx 或 .xlsx 后再提交。"
    case .unsupportedFormat: "确认选对了文件；用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后再提交。"
    case .truncatedArchive: "重新下载、复制或导出整个文件；能打开的话另存一份再提交。"
    case .damagedEntry: "用 Word、Excel 或 WPS 打开并修复，另存一份再提交；打不开时请向报送单位重新索取。"
    case .notOfficeFile: "确认选对了文件；用 .zip 打包提交的，里面要有自评表（.docx、.xlsx 等）。"
    case .noSheets: "用 Excel 或 WPS 打开，确认表格在工作表里，另存后再提交。"
    case .missingPart: "用 Word、Excel 或 WPS 打开并修复，另存一份再提交。"
    case .brokenXML: "用 Word、Excel 或 WPS 打开并修复，另存一份再提交。"
    case .documentType: "不要使用来源不明的文件；确属自评表时，用 Word 或 Excel 打开后另存一份。"
    case .unknownEntity: "用 Word 或 Excel 打开后另存一份再提交。"
    case .duplicateEntry: "用 Word、Excel 或 WPS 打开，核对内容后另存一份再提交。"
    case .tooManyEntries: "用 Word、Excel 或 WPS 打开，删去与自评表无关的图片和附件，另存后再提交。"
    case .entryTooLarge: "把自评表单独存为一个文件再提交。"
    case .archiveTooLarge: "把自评表单独存为一个文件再提交。"
    case .suspiciousRatio: "不要使用来源不明的文件；确属自评表时，删去空白的行列，另存后再提交。"
    case .tooDeep: "把自评表从嵌套的表格或文本框中复制出来，另存后再提交。"
    case .tooManyCells: "只保留自评表所在的行列，另存后再提交。"
    case .textTooLong: "把与自评表无关的长文字移到别的文件，另存后再提交。"
    case .badReference: "用 Excel 或 WPS 打开并修复，另存一份再提交。"
    case .conversionFailed: "用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再提交；打不开时请向报送单位重新索取。"
    case .scannedPortable: "请向填报单位要 Word 或 Excel 原表（.docx、.xlsx）；只有纸质件的，请按原表重新录入。"
    case .damagedPortable: "重新下载或导出 PDF，或改交 Word、Excel 原表（.docx、.xlsx）。"
    case .noRubric: "在表里写明 kind（department 或 project）和年度，或用 --rubric 指定指标体系。"
    case .unreadableFile: "核对文件是否还在、是否有读取权限，再重新运行。"
    }
  }
}
