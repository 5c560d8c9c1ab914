"""When? EDTF dates, the days that a date covers, and dates as sources write them."""
